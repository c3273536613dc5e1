import { toView, withChanges } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { go, useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { useLanguage } from '../../language/use-language.ts';

const themes = ['vastgoed', 'drugs', 'financieel', 'context', 'kwaliteit'] as const;

/** Every indicator by theme, found by any word of its title or meaning. */
export function CatalogueList() {
  const { accountability, statistics, say } = useLanguage();
  const address = useAddress();
  const wanted = address.parameters.get('zoek') ?? '';
  const found = useCatalogue().filter(({ id, title, meaning }) =>
    `${id} ${say(title)} ${say(meaning)}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <section className="card stack" aria-labelledby="catalogus">
      <h2 className="utrecht-heading-2" id="catalogus">
        {accountability.catalogue}
      </h2>
      <div className="choice catalogue__find">
        <label className="utrecht-form-label" htmlFor="zoek">
          {accountability.find}
        </label>
        <input
          id="zoek"
          type="search"
          className="text-field"
          value={wanted}
          onChange={(event) => go(withChanges(address, { zoek: event.target.value || null }), { replace: true })}
        />
        <p className="note" role="status">
          {accountability.found(found.length)}
        </p>
      </div>
      <div className="catalogue">
        {themes.map((theme) => {
          const of = found.filter((indicator) => indicator.theme === theme);
          return of.length === 0 ? null : (
            <section key={theme}>
              <h3 className="utrecht-heading-3">{statistics.theme[theme]}</h3>
              <ul>
                {of.map(({ id, title }) => (
                  <li key={id}>
                    <Link href={toView(address, 'verantwoording', id)}>{say(title)}</Link>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

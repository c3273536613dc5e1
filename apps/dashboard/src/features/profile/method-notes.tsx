import { useLanguage } from '../../language/use-language.ts';
import { Legend } from '../../signs/legend.tsx';
import type { ProfileRow } from './profile-row.ts';

/** How a profile is to be read, what its numbers are made of and where they come from: the last pages of the report. */
export function MethodNotes({ rows }: { readonly rows: readonly ProfileRow[] }) {
  const { profile, compare, say } = useLanguage();
  return (
    <section className="card method-notes" aria-label={profile.method}>
      <h2 className="utrecht-heading-2">{profile.method}</h2>
      <ul>
        {profile.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <Legend kinds={rows.flatMap(({ own, years }) => [own.sign, ...years.map(({ sign }) => sign)])} />
      <details className="method-notes__sources">
        <summary>{profile.sources}</summary>
        <dl className="facts">
          {rows.map(({ indicator }) => (
            <div key={indicator.id}>
              <dt>
                {say(indicator.title)} (<code>{indicator.id}</code>, {compare.account.version(indicator.version)})
              </dt>
              <dd>
                {say(indicator.formula)} {compare.account.source}: {indicator.source}.
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

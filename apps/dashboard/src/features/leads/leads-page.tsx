import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { useLanguage } from '../../language/use-language.ts';

/** Areas worth a look: which analyses are to come, and what already answers part of the question. Nothing is shown that does not exist. */
export function LeadsPage() {
  const { leads } = useLanguage();
  const address = useAddress();
  return (
    <div className="stack">
      <h1 className="utrecht-heading-1">{leads.title}</h1>
      <p className="lead">{leads.lead}</p>
      <section className="card stack" aria-labelledby="nog-niet">
        <h2 className="utrecht-heading-2" id="nog-niet">
          {leads.notYet}
        </h2>
        <p>{leads.notYetWhy}</p>
        <dl className="facts">
          {leads.toCome.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card stack" aria-labelledby="wel">
        <h2 className="utrecht-heading-2" id="wel">
          {leads.now}
        </h2>
        <ul className="stack">
          {leads.there.map(({ view, name, text }) => (
            <li key={view}>
              <Link href={toView(address, view)}>{name}</Link>: {text}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

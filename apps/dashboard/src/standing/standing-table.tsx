import { toView } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAddress } from '../address/use-address.ts';
import { joiningSteps, type StandingMunicipality } from '../documents/standing.ts';
import { useLanguage } from '../language/use-language.ts';

/** How many municipalities are at each step, and which, with what has drifted. */
export function StandingTable({ municipalities }: { readonly municipalities: readonly StandingMunicipality[] }) {
  const { joining: words, statistics } = useLanguage();
  const address = useAddress();
  const { standing } = words;
  const known = municipalities.filter(({ joining }) => joining !== null);
  const at = (step: string): number => known.filter(({ joining }) => joining?.step === step).length;
  return (
    <>
      <p>{standing.counts(joiningSteps.map((step) => `${standing.steps[step]} ${at(step)}`).join(' · '))}</p>
      {known.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by keyboard too
        <section className="table-holder" aria-label={standing.table} tabIndex={0}>
          <table className="utrecht-table utrecht-table--html-table number-table">
            <caption className="visually-hidden">{standing.table}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.municipality}</th>
                <th scope="col">{standing.step}</th>
                <th scope="col">{standing.since}</th>
                <th scope="col">{standing.listed}</th>
                <th scope="col">{standing.drift}</th>
              </tr>
            </thead>
            <tbody>
              {known.map(({ code, name, connected, joining }) => (
                <tr key={code}>
                  <th scope="row">
                    <Link href={toView(address, 'aansluiten', code)}>{name}</Link>
                  </th>
                  <td>{standing.steps[joining!.step]}</td>
                  <td className="whole">
                    {new Date(joining!.since).toLocaleDateString(statistics.locale, { dateStyle: 'medium' })}
                  </td>
                  <td>{connected ? standing.yes : standing.no}</td>
                  <td>{driftText(joining!.drift, standing)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="note">{standing.note}</p>
    </>
  );
}

type Standing = ReturnType<typeof useLanguage>['joining']['standing'];

function driftText(drift: NonNullable<StandingMunicipality['joining']>['drift'], words: Standing): string {
  if (drift === null) return words.notForYou;
  return drift.length === 0 ? words.asItShould : drift.map((reason) => words.drifts[reason]).join(', ');
}

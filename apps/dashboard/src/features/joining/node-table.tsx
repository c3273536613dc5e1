import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import type { JoinedNode } from '../../documents/joining.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Sign } from '../../signs/sign.tsx';

/** Every node that is registered: how it answers, its release, under which contract and policy, and how much it offers. */
export function NodeTable({ nodes }: { readonly nodes: readonly JoinedNode[] }) {
  const { joining, statistics } = useLanguage();
  const address = useAddress();
  const all = useCatalogue().length;
  const { columns } = joining;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by keyboard too
    <section className="table-holder" aria-label={joining.table} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table number-table">
        <caption className="visually-hidden">{joining.nodes}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.municipality}</th>
            <th scope="col">{columns.answer}</th>
            <th scope="col">{columns.published}</th>
            <th scope="col">{columns.release}</th>
            <th scope="col">{columns.contract}</th>
            <th scope="col" className="numeric">
              {columns.offers}
            </th>
            <th scope="col" className="numeric">
              {columns.fine}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ code, name, answer, release, offers }) => {
            const answers = answer === 'ANSWERED' || answer === 'PARTIAL';
            return (
              <tr key={code}>
                <th scope="row">
                  <Link href={toView(address, 'aansluiten', code)}>{name}</Link>
                </th>
                <td>
                  <Sign kind={answers ? 'number' : 'unreachable'} /> {joining.answer[answer ?? 'UNREACHABLE']}
                </td>
                <td>
                  {release === null
                    ? joining.none
                    : new Date(release.createdAt).toLocaleDateString(statistics.locale, { dateStyle: 'medium' })}
                  {release?.synthetic && <small className="change__when">{joining.invented}</small>}
                </td>
                <td>
                  <code>{release?.id}</code>
                </td>
                <td>{release !== null && joining.versions(release.contract, release.policy)}</td>
                <td className="numeric">{joining.of(count(offers, 'MUNICIPALITY'), all)}</td>
                <td className="numeric">{joining.of(count(offers, 'NEIGHBOURHOOD'), all)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function count(offers: JoinedNode['offers'], level: string): number {
  return new Set((offers ?? []).filter((offer) => offer.level === level).map(({ indicator }) => indicator)).size;
}

import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import type { CellState, FoldedPeriod } from '../../documents/fold.ts';
import type { Places } from '../../documents/places.ts';
import { TableHolder } from '../../figures/table-holder.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { CoverageBar } from './coverage-bar.tsx';

interface RiecTableProps {
  readonly period: FoldedPeriod;
  readonly places: Places;
}

/** Coverage by RIEC, the lowest first, with why: what its municipalities gave. */
export function RiecTable({ period, places }: RiecTableProps) {
  const { national, statistics } = useLanguage();
  const address = useAddress();
  const states = new Map(period.municipalities.map(({ code, state }) => [code, state]));
  const rows = places.riecs
    .map(({ id, name, municipalities }) => {
      const of = (state: CellState): number => municipalities.filter(({ code }) => states.get(code) === state).length;
      const all = municipalities.length;
      return {
        id,
        name,
        all,
        published: of('PUBLISHED'),
        hidden: of('HIDDEN'),
        notCollected: of('NOT_COLLECTED'),
        unanswered: of('UNANSWERED'),
      };
    })
    .sort((a, b) => a.published / a.all - b.published / b.all || b.all - a.all);
  const indicator = address.parameters.get('indicator');
  return (
    <section className="card stack" aria-labelledby="per-riec">
      <h2 className="utrecht-heading-2" id="per-riec">
        {national.byRiec}
      </h2>
      <p className="note">{national.byRiecNote}</p>
      <TableHolder title={national.byRiec}>
        <table className="utrecht-table utrecht-table--html-table number-table number-table--wide">
          <thead>
            <tr>
              <th scope="col">{national.riec}</th>
              <th scope="col" className="bar-column">
                {national.coverage}
              </th>
              <th scope="col" className="numeric">
                {national.share}
              </th>
              <th scope="col" className="numeric">
                {national.state.PUBLISHED}
              </th>
              <th scope="col" className="numeric">
                {national.state.HIDDEN}
              </th>
              <th scope="col" className="numeric">
                {national.state.NOT_COLLECTED}
              </th>
              <th scope="col" className="numeric">
                {national.state.UNANSWERED}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    href={toView(address, 'vergelijken', '', {
                      wie: `riec:${row.id}`,
                      ...(indicator === null ? {} : { indicator }),
                    })}
                  >
                    {row.name}
                  </Link>
                </th>
                <td>
                  <CoverageBar coverage={row} />
                </td>
                <td className="numeric">
                  {(row.published / row.all).toLocaleString(statistics.locale, { style: 'percent' })}
                </td>
                <td className="numeric">{row.published}</td>
                <td className="numeric">{row.hidden}</td>
                <td className="numeric">{row.notCollected}</td>
                <td className="numeric">{row.unanswered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableHolder>
    </section>
  );
}

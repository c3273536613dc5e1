import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import type { CellState, FoldedPeriod } from '../../documents/fold.ts';
import type { Places } from '../../documents/places.ts';
import { type Column, TableCard } from '../../figures/table-card.tsx';
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
  const columns: Column[] = [
    { name: national.riec },
    { name: national.coverage, holds: 'bars' },
    { name: national.share, holds: 'numbers' },
    { name: national.state.PUBLISHED, holds: 'numbers' },
    { name: national.state.HIDDEN, holds: 'numbers' },
    { name: national.state.NOT_COLLECTED, holds: 'numbers' },
    { name: national.state.UNANSWERED, holds: 'numbers' },
  ];
  return (
    <TableCard id="per-riec" title={national.byRiec} note={national.byRiecNote} columns={columns} isWide>
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
    </TableCard>
  );
}

import type { Indicator } from '../../documents/catalogue.ts';
import type { FoldedPeriod } from '../../documents/fold.ts';
import { useNumberText } from '../../figures/number-text.ts';
import { type Column, TableCard } from '../../figures/table-card.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { CoverageBar } from './coverage-bar.tsx';
import { headlineOf } from './headline-of.ts';
import { useToldNationally } from './told-nationally.ts';

interface TrendTableProps {
  readonly indicator: Indicator;
  readonly periods: readonly FoldedPeriod[];
}

/** Period by period: how many municipalities stand behind it, and what can be told. */
export function TrendTable({ indicator, periods }: TrendTableProps) {
  const { national, statistics } = useLanguage();
  const text = useNumberText(indicator.id);
  const told = useToldNationally(indicator);
  const published = (period: FoldedPeriod): string => {
    const headline = headlineOf(indicator, period);
    const value = headline?.number.published ?? null;
    return headline === null || value === null ? '–' : text.write(value, headline.measure);
  };
  const columns: Column[] = [
    { name: national.period },
    { name: national.coverage, holds: 'bars' },
    { name: national.state.PUBLISHED, holds: 'numbers' },
    { name: national.state.HIDDEN, holds: 'numbers' },
    { name: national.state.NOT_COLLECTED, holds: 'numbers' },
    { name: national.told, holds: 'numbers' },
    { name: national.publishedTogether, holds: 'numbers' },
  ];
  return (
    <TableCard id="ontwikkeling" title={national.trend} note={national.trendNote} columns={columns} isWide>
      {periods.map((period) => (
        <tr key={period.period}>
          <th scope="row">{periodName(period.period, statistics)}</th>
          <td>
            <CoverageBar coverage={period.coverage} />
          </td>
          <td className="numeric">{period.coverage.published}</td>
          <td className="numeric">{period.coverage.hidden}</td>
          <td className="numeric">{period.coverage.notCollected}</td>
          <td className="numeric">{told(period)}</td>
          <td className="numeric">{published(period)}</td>
        </tr>
      ))}
    </TableCard>
  );
}

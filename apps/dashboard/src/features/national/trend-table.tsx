import type { Indicator } from '../../documents/catalogue.ts';
import type { FoldedPeriod } from '../../documents/fold.ts';
import { useNumberText } from '../../figures/number-text.ts';
import { TableHolder } from '../../figures/table-holder.tsx';
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
  return (
    <section className="card stack" aria-labelledby="ontwikkeling">
      <h2 className="utrecht-heading-2" id="ontwikkeling">
        {national.trend}
      </h2>
      <p className="note">{national.trendNote}</p>
      <TableHolder title={national.trend}>
        <table className="utrecht-table utrecht-table--html-table number-table number-table--wide">
          <thead>
            <tr>
              <th scope="col">{national.period}</th>
              <th scope="col" className="bar-column">
                {national.coverage}
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
                {national.told}
              </th>
              <th scope="col" className="numeric">
                {national.publishedTogether}
              </th>
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </TableHolder>
    </section>
  );
}

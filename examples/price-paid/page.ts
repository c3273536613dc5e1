import type { TabulatedCell } from '@zichtlijn/indicators';
import { type Cells, statusAt } from '@zichtlijn/release';
import type { Carried } from './carry-price-paid.ts';
import { propertyIndicators } from './count-inside.ts';

const plain = (value: number): string => value.toLocaleString('en-GB');

/** What a reader outside sees for one measure of one area and period: its number and status, or the status alone. */
export function shownOutside(
  published: readonly Cells[],
  indicator: string,
  area: string,
  period: string,
  measure: Cells['measure'][number],
): string {
  for (const cells of published.filter((table) => table.indicator === indicator)) {
    const a = cells.area.indexOf(area);
    const p = cells.period.indexOf(period);
    const m = cells.measure.indexOf(measure);
    if (a < 0 || p < 0 || m < 0) continue;
    const at = (a * cells.period.length + p) * cells.category.length * cells.measure.length + m;
    const value = cells.value[at];
    return typeof value === 'number' ? `${plain(value)} ${statusAt(cells, at)}` : statusAt(cells, at);
  }
  return 'L';
}

/** The tables of the page: what was read, and each indicator before and after disclosure control. */
export function page({ ingest, inside, published }: Carried): string {
  const read = [
    `| transfers read | ${plain(ingest.rowsRead)} |`,
    `| kept | ${plain(ingest.rowsKept)} |`,
    `| repeated | ${plain(ingest.rowsRepeated)} |`,
    `| rejected | ${plain(ingest.rowsRejected)} ${JSON.stringify(ingest.rejectedByRule)} |`,
    `| properties | ${plain(inside.properties)} |`,
  ];
  const parts = propertyIndicators.map((indicator) => section(indicator, inside.cells, published));
  return [['| | |', '|---|---:|', ...read].join('\n'), ...parts].join('\n\n');
}

function section(indicator: string, inside: readonly TabulatedCell[], published: readonly Cells[]): string {
  const measure = { 'vastgoed.transactiewaarde': 'sum', 'vastgoed.waardesprong': 'count' }[indicator] ?? 'numerator';
  const quantity = `${indicator}@1:${measure === 'sum' ? 'sum' : 'count'}`;
  const rows = inside
    .filter((cell) => cell.quantity === quantity && !cell.period.includes('KW'))
    .map(({ area, period, value }) => {
      const after = shownOutside(published, indicator, area, period, measure as Cells['measure'][number]);
      return `| ${area} | ${period} | ${plain(value)} | ${after} |`;
    });
  return [`### ${indicator}`, '', '| area | period | before | after |', '|---|---|---:|---:|', ...rows].join('\n');
}

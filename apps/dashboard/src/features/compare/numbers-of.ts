import type { Indicator } from '../../documents/catalogue.ts';
import type { ComparisonRow } from '../../documents/comparison.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { type ToldNumber, toldNumber } from '../../numbers/told-number.ts';

/** The measure by which rows are compared: the first that any of them has. */
export function measureOf(rows: readonly ComparisonRow[], { measure }: Indicator): CellMeasure {
  for (const { cells } of rows) {
    const found = cells === null ? null : headlineMeasure(measure, cells);
    if (found !== null) return found;
  }
  return rows.find(({ cells }) => cells !== null)?.cells?.measure.at(-1) ?? 'count';
}

/** The categories of a breakdown, in the order of the rows; the total alone where there is no breakdown. */
export function categoriesOf(rows: readonly ComparisonRow[], breakdown: string | null): readonly string[] {
  if (breakdown === null) return ['_T'];
  return [...new Set(rows.flatMap(({ cells }) => cells?.category ?? []))].filter((category) => category !== '_T');
}

/** Every number of a comparison; a municipality without cells is told as one that says why. */
export function numbersOf(
  rows: readonly ComparisonRow[],
  measure: CellMeasure,
  period: string,
  categories: readonly string[],
): ToldNumber[] {
  return rows.flatMap((row) => {
    const origin = {
      municipality: row.municipality.name,
      answer: row.answer ?? 'UNREACHABLE',
      cells: row.cells,
      release: row.release,
    };
    const names = new Map(row.municipality.areas?.map(({ code, name }) => [code, name]));
    const areas = row.cells?.area ?? [row.code];
    return areas.flatMap((area) =>
      categories.map((category) => {
        const name = area === row.code ? row.municipality.name : (names.get(area) ?? area);
        return toldNumber(origin, { area, period, category, measure }, name);
      }),
    );
  });
}

/** From high to low, what has no number last; or by name. */
export function inOrder(numbers: readonly ToldNumber[], order: 'value' | 'name', locale: string): ToldNumber[] {
  const byName = (a: ToldNumber, b: ToldNumber): number => a.name.localeCompare(b.name, locale);
  const height = ({ value }: ToldNumber): number => value ?? Number.NEGATIVE_INFINITY;
  if (order === 'name') return [...numbers].sort(byName);
  return [...numbers].sort((a, b) => height(b) - height(a) || byName(a, b));
}

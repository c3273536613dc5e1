import type { Indicator } from '../../documents/catalogue.ts';
import type { FoldedNumber, FoldedPeriod } from '../../documents/fold.ts';
import { type CellMeasure, isCellMeasure } from '../../numbers/cells.ts';
import { headlineMeasure } from '../../numbers/kind.ts';

/** The number of a period by which the country is told, and its measure; null where nothing is told. */
export function headlineOf(
  { measure }: Indicator,
  { numbers }: FoldedPeriod,
): { readonly number: FoldedNumber; readonly measure: CellMeasure } | null {
  const totals = numbers.filter(({ category }) => category === '_T');
  const told = totals.map((number) => number.measure.toLowerCase()).filter(isCellMeasure);
  const headline = headlineMeasure(measure, { measure: told });
  const number = totals.find((each) => each.measure.toLowerCase() === headline);
  return headline === null || number === undefined ? null : { number, measure: headline };
}

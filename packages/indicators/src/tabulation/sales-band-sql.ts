import { salesBreakdown } from '../definition/breakdowns.ts';

/** SQL that gives the band of a number of sales, from the category codes themselves (`5-6`, `20+`); null below the first. */
export function salesBandCategory(sales: string): string {
  const cases = salesBreakdown.categories.toReversed().map(({ code }) => {
    return `when ${sales} >= ${Number.parseInt(code, 10)} then '${code}'`;
  });
  return `case ${cases.join(' ')} end`;
}

import { constructionPeriods, NOT_KNOWN } from '../definition/breakdowns.ts';

/** SQL that gives the period of construction of a year, by the category codes. */
export function constructionCategory(year: string): string {
  const cases = constructionPeriods.map((from, index) => {
    const before = constructionPeriods[index - 1];
    return `when ${year} < ${from} then '${before === undefined ? `voor-${from}` : `${before}-${from - 1}`}'`;
  });
  return `case when ${year} is null then '${NOT_KNOWN}' ${cases.join(' ')} else '${constructionPeriods.at(-1)}+' end`;
}

import { bandCodes } from '../definition/property-breakdowns.ts';

/** SQL that gives the code of the band that a number lies in; null below the first. */
export function bandCategory(number: string, bounds: readonly number[]): string {
  const cases = bandCodes(bounds).map((code, at) => `when ${number} >= ${bounds[at]} then '${code}'`);
  return `case ${cases.reverse().join(' ')} end`;
}

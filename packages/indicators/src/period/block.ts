import type { Rung } from '../definition/definition.ts';
import type { PeriodCode } from './period.ts';

/** The code of one calendar year. */
export function yearCode(year: number): PeriodCode {
  return `${year}JJ00`;
}

/** The fixed five-year block a year lies in; blocks start in years ≡ 2 (mod 5), e.g. 2012–2016. */
export function fiveYearBlock(year: number): PeriodCode {
  return block(year - ((year - 2) % 5), 5);
}

/** The fixed three-year block a year lies in; blocks start in years ≡ 1 (mod 3), e.g. 2014–2016. */
export function threeYearBlock(year: number): PeriodCode {
  return block(year - ((year - 1) % 3), 3);
}

function block(start: number, length: number): PeriodCode {
  return `${yearCode(start)}/${yearCode(start + length - 1)}`;
}

/** The periods of one rung that lie wholly within the years `fromYear` up to and including `toYear`, in order of time. */
export function completePeriods(rung: Rung['period'], fromYear: number, toYear: number): readonly PeriodCode[] {
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index);
  if (rung === 'year') return years.map(yearCode);
  if (rung === 'quarter') return years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}KW0${quarter}`));
  const [length, blockOf] = rung === 'five-years' ? ([5, fiveYearBlock] as const) : ([3, threeYearBlock] as const);
  return years.filter((year) => blockOf(year) === block(year, length) && year + length - 1 <= toYear).map(blockOf);
}

import { type PeriodCode, parsePeriod } from './period.ts';

/**
 * The period of the same length right before this one: `2021JJ00` of `2022JJ00`, `2021KW04` of `2022KW01`, `2012JJ00/2016JJ00` of `2017JJ00/2021JJ00`.
 * @throws CodeError when it is not a CBS period code.
 */
export function precedingPeriod(code: PeriodCode): PeriodCode {
  const { kind, start, end } = parsePeriod(code);
  const year = Number(start.slice(0, 4));
  if (kind === 'year') return `${year - 1}JJ00`;
  if (kind === 'block') {
    const length = Number(end.slice(0, 4)) - year + 1;
    return `${year - length}JJ00/${year - 1}JJ00`;
  }
  const [mark, parts] = kind === 'quarter' ? (['KW', 4] as const) : (['MM', 12] as const);
  const part = Number(code.slice(6));
  const [y, p] = part === 1 ? [year - 1, parts] : [year, part - 1];
  return `${y}${mark}${String(p).padStart(2, '0')}`;
}

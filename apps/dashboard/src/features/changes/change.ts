import type { Interval } from '../../numbers/interval.ts';
import { isEmpty } from '../../numbers/status.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';

/**
 * What a change is: surely up or down, within what chance can do, without an interval to say so, across a break in the series, a number that came or went, or nothing to
 * see in either period. Since a release also: told for the first time, by a new version of its definition, or of an earlier year than was told of before.
 */
export type Verdict =
  | 'up'
  | 'down'
  | 'chance'
  | 'same'
  | 'unknown'
  | 'break'
  | 'appeared'
  | 'gone'
  | 'unseen'
  | 'first'
  | 'version'
  | 'filled';

/** A municipality on one indicator in two periods. */
export interface Change {
  /** Null where nothing was told before. */
  readonly before: ToldNumber | null;
  readonly now: ToldNumber;
  readonly verdict: Verdict;
}

/** Judge two periods. Beyond chance is: the 95 % intervals do not overlap, as in a ranking, which is stricter than a test of the difference. */
export function changeOf(before: ToldNumber, now: ToldNumber): Change {
  return { before, now, verdict: verdictOf(before, now) };
}

function verdictOf(before: ToldNumber, now: ToldNumber): Verdict {
  const [was, is] = [seen(before), seen(now)];
  if (was === null || is === null) return is === null ? (was === null ? 'unseen' : 'gone') : 'appeared';
  if (now.sign === 'break') return 'break';
  if (was === is) return 'same';
  if (before.interval === null || now.interval === null) return 'unknown';
  if (overlap(before.interval, now.interval)) return 'chance';
  return is > was ? 'up' : 'down';
}

function seen({ sign, value }: ToldNumber): number | null {
  return isEmpty(sign) ? null : value;
}

function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

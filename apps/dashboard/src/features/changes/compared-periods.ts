import type { ChangedMunicipality, TableChange } from '../../documents/changes.ts';
import { lateFirst, lengthOf } from '../../numbers/period.ts';
import { isEmpty } from '../../numbers/status.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';
import { type Change, changeOf } from './change.ts';

/** Periods of one indicator at one municipality that can be laid beside each other, late first. */
export interface ComparedPeriods {
  readonly before: readonly string[];
  readonly now: readonly string[];
  /** Whether the release before told it by another version of the definition. */
  readonly isNewVersion: boolean;
}

/** So many periods back it is looked for one that was collected. */
const MOST = 4;

/**
 * What is new of an indicator at a municipality as a whole, and what the release before told last; null where nothing is new. Years beside years; blocks of years
 * only where there is nothing else.
 */
export function comparedPeriods({ changes }: ChangedMunicipality, indicator: string): ComparedPeriods | null {
  const tables = (changes?.previous == null ? [] : changes.tables).filter(
    (one) => one.indicator === indicator && one.level === 'MUNICIPALITY' && one.breakdown === '_T',
  );
  const newest = tables
    .filter(({ periods }) => periods.length > 0)
    .reduce<TableChange | null>((late, one) => (late === null || one.version > late.version ? one : late), null);
  if (newest === null) return null;
  const ofLength = (length: 'year' | 'block', periods: readonly string[]) =>
    lateFirst(periods.filter((period) => lengthOf(period) === length)).slice(0, MOST);
  const length = newest.periods.some((period) => lengthOf(period) === 'year') ? 'year' : 'block';
  const now = ofLength(length, newest.newPeriods);
  if (now.length === 0) return null;
  const isNewVersion =
    newest.periodsBefore.length === 0 && tables.some(({ periodsBefore }) => periodsBefore.length > 0);
  return { before: ofLength(length, newest.periodsBefore), now, isNewVersion };
}

/**
 * The newest that is told now beside the newest that was told before; null where nothing of what is new is collected. What came in of an earlier year than was told of before is no change.
 *
 * @param tell the number of the municipality in a period
 */
export function changeSince(
  { before, now, isNewVersion }: ComparedPeriods,
  tell: (period: string) => ToldNumber,
): Change | null {
  const collected = (periods: readonly string[]) =>
    periods.map(tell).find(({ sign }) => sign !== 'notCollected' && sign !== 'cannotExist');
  const [was, is] = [collected(before), collected(now)];
  if (is === undefined) return null;
  if (was === undefined) return { before: null, now: is, verdict: firstVerdict(is, isNewVersion) };
  const isLater = lateFirst([is.place.period, was.place.period])[0] === is.place.period;
  return isLater ? changeOf(was, is) : { before: null, now: is, verdict: 'filled' };
}

function firstVerdict({ sign }: ToldNumber, isNewVersion: boolean): Change['verdict'] {
  if (isEmpty(sign)) return 'unseen';
  return isNewVersion ? 'version' : 'first';
}

import type { Speech } from '../language/use-language.ts';
import { dayAndHour } from '../numbers/day.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import type { HeldRelease } from './use-first-sights.ts';

/** Of the releases that others do not see yet, the one that these numbers are of longest; null where everybody sees them. */
export function heldOf(
  held: readonly HeldRelease[],
  numbers: readonly Pick<ToldNumber, 'release'>[],
): HeldRelease | null {
  const of = held.filter(({ id }) => numbers.some(({ release }) => release?.id === id));
  return of.reduce<HeldRelease | null>((last, one) => (last === null || one.until > last.until ? one : last), null);
}

/** What goes along with numbers that others do not see yet: until when they are not to be quoted. Empty where everybody sees them. */
export function firstSightCaveat(
  { compare, statistics }: Speech,
  held: readonly HeldRelease[],
  numbers: readonly Pick<ToldNumber, 'release'>[],
): string {
  const last = heldOf(held, numbers);
  return last === null ? '' : compare.sentence.firstSight(dayAndHour(last.until, statistics.locale));
}

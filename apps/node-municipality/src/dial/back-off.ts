const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before dialling again: twice as long each time up to half a minute, and by chance between half of that and all of it, so that nodes
 * that lost a gateway together do not come back together.
 *
 * @param attempt from 0 @param chance from 0 to 1
 */
export function backOff(attempt: number, chance: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10)) * (0.5 + chance / 2);
}

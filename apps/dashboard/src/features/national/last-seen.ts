import type { FoldedPeriod } from '../../documents/fold.ts';

/** The latest period before one in which a municipality had a number to see; null where it had none in any that was asked. */
export function lastSeen(code: string, period: FoldedPeriod, periods: readonly FoldedPeriod[]): string | null {
  const earlier = periods.filter((one) => one.period < period.period);
  const seen = earlier.filter(({ municipalities }) =>
    municipalities.some((one) => one.code === code && one.state === 'PUBLISHED'),
  );
  return seen.reduce<string | null>((late, one) => (late === null || one.period > late ? one.period : late), null);
}

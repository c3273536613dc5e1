import type { Breakdown } from './breakdown.ts';
import type { Rung } from './definition.ts';

/**
 * The fixed ladder of release (our rule, after the Dutch programme's own practice; to be confirmed with CBS): the finer the
 * area, the longer the period; breakdowns at the municipality only.
 */
export function releaseLadder(breakdowns: readonly string[]): readonly Rung[] {
  return [
    { level: 'municipality', period: 'year', breakdowns },
    { level: 'district', period: 'three-years', breakdowns: [] },
    { level: 'neighbourhood', period: 'five-years', breakdowns: [] },
  ];
}

/** The same ladder with totals per quarter for the municipality as a whole. */
export function releaseLadderWithQuarters(breakdowns: readonly string[]): readonly Rung[] {
  return [...releaseLadder(breakdowns), { level: 'municipality', period: 'quarter', breakdowns: [] }];
}

/** Only the municipality, per year. */
export function municipalityLadder(breakdowns: readonly string[]): readonly Rung[] {
  return releaseLadder(breakdowns).slice(0, 1);
}

/**
 * A ladder on which two breakdowns are crossed over five years only: of what is rare hardly any pair of categories has enough of it in one year,
 * and what is hidden for it costs much of the rest (design: disclosure, 1a.9; November 2026).
 */
export function pooledLadder(ladder: readonly Rung[], breakdowns: readonly Breakdown[]): readonly Rung[] {
  const single = breakdowns.filter(({ crosses }) => crosses === undefined).map(({ id }) => id);
  const all = breakdowns.map(({ id }) => id);
  const yearly = ladder.map((rung) => (rung.breakdowns.length === 0 ? rung : { ...rung, breakdowns: single }));
  return [...yearly, { level: 'municipality', period: 'five-years', breakdowns: all }];
}

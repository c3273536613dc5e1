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

import type { AreaLevel } from '../../documents/catalogue.ts';
import type { ComparisonRow } from '../../documents/comparison.ts';
import type { Offer } from '../../documents/offers.ts';
import type { Followed } from '../../graph/follow.ts';
import { lateFirst } from '../../numbers/period.ts';

/** Levels from fine to coarse. */
export const fineFirst: readonly AreaLevel[] = ['NEIGHBOURHOOD', 'DISTRICT', 'MUNICIPALITY'];

/** The least part of the cells that must be visible for a level to be shown by itself. */
export const ENOUGH_VISIBLE = 0.6;

/** Periods per level in which any of the municipalities offers an indicator in a breakdown, late first. */
export function periodsByLevel(
  offers: readonly Offer[],
  indicator: string,
  breakdown: string,
): Readonly<Record<AreaLevel, readonly string[]>> {
  const at = (level: AreaLevel): readonly string[] =>
    lateFirst(
      offers
        .filter((offer) => offer.indicator === indicator && offer.breakdown === breakdown && offer.level === level)
        .flatMap(({ periods }) => periods),
    );
  return { NEIGHBOURHOOD: at('NEIGHBOURHOOD'), DISTRICT: at('DISTRICT'), MUNICIPALITY: at('MUNICIPALITY') };
}

/** Which part of the cells of an answer can be seen; a municipality without cells is one that cannot, and what cannot exist does not count. */
export function visibleShare(rows: readonly ComparisonRow[]): number {
  const all = rows.flatMap(({ cells }) => (cells === null ? [null] : headlines(cells)));
  return all.length === 0 ? 0 : all.filter((value) => value !== null).length / all.length;
}

/** The values of the last measure, which is the one by which areas are compared (count, share, rate, mean, high), but for what cannot exist. */
function headlines({ value, measure, status }: NonNullable<ComparisonRow['cells']>): readonly (number | null)[] {
  return value.filter((_, at) => at % measure.length === measure.length - 1 && status[at] !== 'M');
}

/** The finest level at which enough can be seen; the municipality where none shows enough. */
export function finestVisible(visible: Readonly<Partial<Record<AreaLevel, number>>>): AreaLevel {
  return fineFirst.find((level) => (visible[level] ?? 0) >= ENOUGH_VISIBLE) ?? 'MUNICIPALITY';
}

/** Whether so much came in of each rung that the choice between them will hardly change: half of its rows. */
export function enoughIsIn(rungs: readonly Followed[]): boolean {
  return rungs.every(
    ({ asking, expected, rows }) => !asking || (expected !== null && rows.length > 0 && rows.length * 2 >= expected),
  );
}

/** Rows with the names of the areas within them, where those are known. */
export function withNames(
  rows: readonly ComparisonRow[],
  named: readonly { readonly code: string; readonly areas: ComparisonRow['municipality']['areas'] }[],
): readonly ComparisonRow[] {
  const areas = new Map(named.map((one) => [one.code, one.areas]));
  return rows.map((row) => ({
    ...row,
    municipality: { name: row.municipality.name, areas: areas.get(row.code) ?? null },
  }));
}

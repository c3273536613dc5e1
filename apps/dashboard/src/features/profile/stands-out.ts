import type { ProfileRow } from './profile-row.ts';

/** Indicators on which a municipality surely has the highest or the lowest number among the municipalities that it is compared with. */
export interface StandsOut {
  readonly highest: readonly ProfileRow[];
  readonly lowest: readonly ProfileRow[];
}

/** What stands out beyond chance: one place, first or last, among comparable municipalities, and no other place possible. */
export function standsOut(rows: readonly ProfileRow[]): StandsOut {
  const at = (end: 'first' | 'last'): readonly ProfileRow[] =>
    rows.filter(({ own, references }) => {
      // Where no interval is known, as of a mean, nobody can say what is chance.
      if (own.interval === null) return false;
      const place = references.find(({ area }) => area.kind === 'COMPARABLE')?.place;
      return place !== undefined && place.of > 1 && (end === 'first' ? place.to === 1 : place.from === place.of);
    });
  return { highest: at('first'), lowest: at('last') };
}

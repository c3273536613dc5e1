/** What a municipality gave of the cells that a number is made of. */
export type CellState = 'PUBLISHED' | 'HIDDEN' | 'NOT_COLLECTED' | 'UNANSWERED';

/** A municipality as it weighs in a number. */
export interface Weighed {
  readonly state: CellState;
  /** Null when no public source tells how many. */
  readonly inhabitants: number | null;
}

/** How much of an area stands behind a number. */
export interface Covered {
  readonly municipalities: number;
  readonly published: number;
  readonly hidden: number;
  readonly notCollected: number;
  readonly unanswered: number;
  /** Of the area, and of the municipalities that published; null when those of one are not known. */
  readonly inhabitants: { readonly published: number; readonly answering: number; readonly total: number } | null;
  /** The part of the base where the number is published, 0 to 1: of the inhabitants, or else of the municipalities. */
  readonly covered: number;
}

/** Count what stands behind a number. The base is the one that is known of every municipality, whether it answers or not. */
export function coverageOf(municipalities: readonly Weighed[]): Covered {
  const count = (state: CellState) => municipalities.filter((one) => one.state === state).length;
  const people = (has: (state: CellState) => boolean) =>
    municipalities.reduce((sum, { state, inhabitants }) => sum + (has(state) ? (inhabitants ?? 0) : 0), 0);
  const isKnown = municipalities.length > 0 && municipalities.every(({ inhabitants }) => inhabitants !== null);
  const published = count('PUBLISHED');
  const total = people(() => true);
  return {
    municipalities: municipalities.length,
    published,
    hidden: count('HIDDEN'),
    notCollected: count('NOT_COLLECTED'),
    unanswered: count('UNANSWERED'),
    inhabitants: isKnown
      ? {
          published: people((state) => state === 'PUBLISHED'),
          answering: people((state) => state !== 'UNANSWERED'),
          total,
        }
      : null,
    covered: isKnown
      ? people((state) => state === 'PUBLISHED') / total
      : published / Math.max(1, municipalities.length),
  };
}

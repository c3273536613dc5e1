import type { Breakdown } from './breakdown.ts';

/** When people move in to a dwelling often: on so many days within so many months. */
export const frequentMoves = { atLeast: 3, months: 24 } as const;

const { atLeast, months } = frequentMoves;

/** Dwellings by what went before the period. */
export const movesBefore: Breakdown = {
  id: 'moves-before',
  title: { nl: 'verhuizingen vooraf', en: 'moves before' },
  kind: 'partition',
  sensitive: false,
  categories: [
    {
      code: 'vaak',
      title: {
        nl: `op minstens ${atLeast} dagen ingehuisd in de ${months} maanden voor P`,
        en: `moved in to on at least ${atLeast} days in the ${months} months before P`,
      },
    },
    { code: 'niet_vaak', title: { nl: 'minder vaak', en: 'less often' } },
  ],
};

import type { Text } from '../text.ts';

/** How urban a municipality is: the class of its surrounding address density. */
export interface Urbanity {
  /** The CBS code of the class, 1 (very strongly urban) to 5 (not urban). */
  readonly code: number;
  readonly title: Text;
}

/**
 * The five classes of CBS (*stedelijkheid*): 2,500 addresses per km² or more, 1,500 to 2,500, 1,000 to 1,500, 500 to 1,000, fewer
 * (November 2026, to be confirmed with CBS). Which municipality is in which class changes by the year, and is imported from CBS.
 */
export const urbanities: readonly Urbanity[] = [
  { code: 1, title: { nl: 'zeer sterk stedelijk', en: 'very strongly urban' } },
  { code: 2, title: { nl: 'sterk stedelijk', en: 'strongly urban' } },
  { code: 3, title: { nl: 'matig stedelijk', en: 'moderately urban' } },
  { code: 4, title: { nl: 'weinig stedelijk', en: 'hardly urban' } },
  { code: 5, title: { nl: 'niet stedelijk', en: 'not urban' } },
];

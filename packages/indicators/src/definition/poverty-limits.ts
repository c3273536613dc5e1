import type { KnownAmounts } from './formula.ts';

/** The amounts of a year, in whole euros, under which a household is poor; each as it was published. */
export interface PovertyLimits {
  readonly year: number;
  /** Low-income line of CBS, per year: the standardised disposable income of a household, rent allowance left out, in prices of the year. */
  readonly income: number;
  /** Wealth that social assistance allows on 1 January (Participatiewet, art. 34, third paragraph): of who lives alone, and of any other household. */
  readonly wealthAlone: number;
  readonly wealthTogether: number;
}

/**
 * Only years of which both amounts were found with their source (looked up in November 2026); a year that is not here is *not collected*, and never
 * reckoned from another. To be confirmed: the amounts of other years, and 2019's line, of which only the rounded amount per month was found.
 *
 * - Line: 1 090 a month in 2019 (CBS, by NRC, 1 December 2020); 13 200 a year in 2020 (CBS, news 2021 week 49); 13 500 in 2021 (CBS, news 2023
 *   week 49).
 * - Wealth: Participatiewet as adjusted on 1 January of each year; 2019 by Kempengemeenten (normen en bedragen, January 2019), 2020 and 2021 by
 *   's-Gravenhage (hoogte vermogen, 28 December 2020).
 */
export const povertyLimits: readonly PovertyLimits[] = [
  { year: 2019, income: 12 * 1_090, wealthAlone: 6_120, wealthTogether: 12_240 },
  { year: 2020, income: 13_200, wealthAlone: 6_225, wealthTogether: 12_450 },
  { year: 2021, income: 13_500, wealthAlone: 6_295, wealthTogether: 12_590 },
];

/** What a set needs of the table: the year of end(P). */
export const povertyAmounts: KnownAmounts = {
  title: {
    nl: 'de lage-inkomensgrens en de vermogensgrens van de bijstand',
    en: 'the low-income line and the limit of wealth for social assistance',
  },
  years: povertyLimits.map(({ year }) => year),
};

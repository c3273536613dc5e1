import { anchors } from '../anchors.ts';

/**
 * What existing owner-occupied dwellings cost in a year, 2015 = 100: the course of the price index of CBS and Kadaster (StatLine
 * 85773NED, rounded to whole points; 2016 stands 5,0 % above 2015, as was published in January 2017).
 */
const index: Readonly<Record<number, number>> = {
  ...{ 1997: 52, 1998: 58, 1999: 67, 2000: 80, 2001: 89, 2002: 94, 2003: 98, 2004: 102, 2005: 106, 2006: 111 },
  ...{
    2007: 115,
    2008: 119,
    2009: 115,
    2010: 112,
    2011: 110,
    2012: 103,
    2013: 96,
    2014: 97,
    2015: 100,
    2016: 100 + anchors.priceRise2016.value,
  },
  ...{ 2017: 113, 2018: 123, 2019: 132, 2020: 142, 2021: 164, 2022: 186, 2023: 181 },
};

/** Prices of a year against those of 2023, at which the assessed values of 2024 are set (WOZ, value date 1 January 2023). */
export function priceLevel(year: number): number {
  return index[Math.min(2023, Math.max(1997, year))]! / index[2023]!;
}

/** The assessed value of a year, of which the value date lies a year before, for an object that is worth `value` in 2024. */
export const assessed = (value: number, year: number): number =>
  Math.round((value * priceLevel(year - 1)) / 1000) * 1000;

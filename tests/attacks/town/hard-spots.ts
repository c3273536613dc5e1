/** A neighbourhood that is added to the invented town because it is hard to protect. */
export interface HardSpot {
  readonly code: string;
  readonly dwellings: number;
  /** How many of the dwellings are pass-through dwellings. */
  readonly passThrough: number;
  /** Code of the dwelling type in the file; `mixed` alternates, and some are not known. */
  readonly type: 'EGW' | 'MGW' | 'mixed';
  readonly peoplePerDwelling: number;
  /** Who buys the pass-through dwellings last: somebody else each time, or one and the same. */
  readonly lastBuyer: 'different' | 'one';
}

const spot = (code: string, dwellings: number, passThrough: number, more: Partial<HardSpot> = {}): HardSpot => ({
  ...{ code, dwellings, passThrough, type: 'mixed', peoplePerDwelling: 2, lastBuyer: 'different' },
  ...more,
});

/**
 * Wijk ZM holds small counts beside each other, ZN one inhabited buurt beside an empty one, ZO areas under the minimum sizes and a
 * full category, ZP nothing but small counts, ZQ a buurt whose pass-through dwellings went to one buyer, ZR two buurten where nearly
 * every dwelling is one. In ZS and ZT what a small buurt can hold at the most bounds what its neighbours hold at the least; in
 * two buurten of ZU together hardly any dwelling is not one.
 */
export const hardSpots: readonly HardSpot[] = [
  spot('BU9901ZM01', 25, 1),
  spot('BU9901ZM02', 31, 3),
  spot('BU9901ZM03', 22, 0),
  spot('BU9901ZM04', 40, 11),
  spot('BU9901ZM05', 60, 2),
  spot('BU9901ZN01', 70, 12),
  spot('BU9901ZO01', 12, 2, { type: 'EGW' }),
  spot('BU9901ZO02', 24, 24, { type: 'EGW', peoplePerDwelling: 1 }),
  spot('BU9901ZO03', 90, 10),
  spot('BU9901ZP01', 33, 1),
  spot('BU9901ZP02', 28, 1),
  spot('BU9901ZQ01', 45, 14, { lastBuyer: 'one' }),
  spot('BU9901ZQ02', 52, 4),
  spot('BU9901ZR01', 30, 28),
  spot('BU9901ZR02', 26, 25),
  spot('BU9901ZR03', 40, 12),
  spot('BU9901ZS01', 76, 17),
  spot('BU9901ZS02', 24, 16, { peoplePerDwelling: 3 }),
  spot('BU9901ZS03', 21, 7, { peoplePerDwelling: 3 }),
  spot('BU9901ZT01', 13, 9),
  spot('BU9901ZT02', 12, 9),
  spot('BU9901ZT03', 23, 9, { peoplePerDwelling: 3 }),
  spot('BU9901ZT04', 83, 19),
  spot('BU9901ZU01', 23, 21, { peoplePerDwelling: 3 }),
  spot('BU9901ZU02', 12, 9),
  spot('BU9901ZU03', 86, 18),
];

/** Listed, and nobody lives there. */
export const emptySpots: readonly string[] = ['BU9901ZN02'];

/** Dwellings of which no neighbourhood is known. */
export const placelessDwellings = 7;

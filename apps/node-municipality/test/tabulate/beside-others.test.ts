import { definition, type IndicatorDefinition, TOTAL } from '@zichtlijn/indicators';
import type { PublishedCell, PublishedTable } from '@zichtlijn/release';
import { describe, expect, it } from 'vitest';
import { withheldBesideOthers } from '../../src/tabulate/beside-others.ts';
import type { CountedSlices } from '../../src/tabulate/counted-slice.ts';

type Place = readonly [area: string, period: string, breakdown?: string];

const at = ([area, period, breakdown = TOTAL]: Place) => ({ area, period, breakdown });

/** A version of an indicator, counted at these places. */
function counted(
  of: IndicatorDefinition,
  version: number,
  places: readonly Place[],
  publishable = true,
): CountedSlices {
  const cells = places.map((place) => {
    const address = { ...at(place), quantity: `${of.id}@${version}:count`, category: TOTAL };
    return { ...address, units: 40, value: 40, contributors: [], unknownUnits: {}, publishable };
  });
  const slice = { level: 'district', period: '2020JJ00', inner: false, collected: 'all', cells } as const;
  return { definition: { ...of, version }, slices: [slice] };
}

/** What a release told of a version, hidden, at these places. */
function told(of: IndicatorDefinition, version: number, places: readonly Place[], status: 'Q' | 'L' = 'Q') {
  const cells = places.map((place): PublishedCell => {
    return { ...at(place), category: TOTAL, measure: 'count', value: null, status, flags: [] };
  });
  return { indicator: of.id, version, cells } satisfies PublishedTable;
}

/** Of each version that is counted, the places that are not told. */
function withheld(
  versions: readonly CountedSlices[],
  own: readonly PublishedTable[],
  predecessor: PublishedTable[] = [],
) {
  const found = withheldBesideOthers(versions, { own, predecessors: [predecessor] });
  return versions.map(({ slices }, nth) =>
    slices[0]!.cells.filter(found[nth]!).map(({ area, period, breakdown }) => `${area} ${period} ${breakdown}`),
  );
}

const sales = definition('vastgoed.aankopen-zonder-hypotheek')!;
const city: Place = ['GM9901', '2020JJ00'];
const kinds: Place = ['GM9901', '2020JJ00', 'kind'];
const quarter: Place = ['GM9901', '2020KW02'];
const block: Place = ['GM9901', '2016JJ00/2020JJ00'];
const districts: Place = ['WK990101', '2020JJ00/2022JJ00'];
const later: Place = ['WK990101', '2023JJ00/2025JJ00'];
const everywhere = [city, kinds, quarter, block, districts, later];

describe('beside another version that told a period in detail', () => {
  it.each([
    ['by district', districts, [kinds, quarter, block, districts]],
    ['by a breakdown', kinds, [kinds, quarter, block, districts]],
    ['by quarter', quarter, [kinds, quarter, block, districts]],
    ['over a block of years', block, [kinds, quarter, block, districts]],
  ])('%s, of every period that meets it the municipality per year alone is told', (_, before, expected) => {
    const names = expected.map((place) => Object.values(at(place)).join(' '));
    expect(withheld([counted(sales, 2, everywhere)], [told(sales, 1, [before])])).toEqual([names]);
    expect(withheld([counted(sales, 1, everywhere)], [told(sales, 2, [before])])).toEqual([names]);
  });

  it.each([
    ['the municipality per year was told alone', [told(sales, 1, [city])]],
    ['it was not collected', [told(sales, 1, everywhere, 'L')]],
    ['another period was told', [told(sales, 1, [['WK990101', '2014JJ00/2015JJ00']])]],
    ['the same version was told', [told(sales, 2, everywhere)]],
  ])('and everything where %s', (_, own) => {
    const places = [city, kinds, quarter, districts, later];
    expect(withheld([counted(sales, 2, places)], own)).toEqual([[]]);
  });

  it('goes on with what it told itself, and with no other', () => {
    const own = [told(sales, 1, [districts, kinds]), told(sales, 2, [districts])];
    expect(withheld([counted(sales, 2, [districts, kinds])], own)).toEqual([['GM9901 2020JJ00 kind']]);
  });
});

it('of two versions that nothing was told of, the newest tells all, in whatever order they come', () => {
  const [one, two] = [counted(sales, 1, [city, kinds, later]), counted(sales, 2, [city, kinds])];
  expect(withheld([one, two], [])).toEqual([['GM9901 2020JJ00 kind'], []]);
  expect(withheld([two, one], [])).toEqual([[], ['GM9901 2020JJ00 kind']]);
});

it('a version that tells nothing in detail keeps no other from it', () => {
  const older = counted(sales, 1, [city, kinds, quarter]);
  expect(withheld([older, counted(sales, 2, [city])], [])).toEqual([[], []]);
  expect(withheld([older, counted(sales, 2, [city, kinds], false)], [])[0]).toEqual([]);
  // What it does not tell itself, because the older one told it, keeps nothing of the older one untold.
  expect(withheld([older, counted(sales, 2, [city, kinds])], [told(sales, 1, [kinds])])).toEqual([
    [],
    ['GM9901 2020JJ00 kind'],
  ]);
});

it('a stock is about the last day of its periods', () => {
  const stock = definition('context.inwoners')!;
  const block: Place = ['WK990101', '2018JJ00/2020JJ00'];
  expect(
    withheld([counted(stock, 2, [block])], [told(stock, 1, [['BU99010101', '2016JJ00/2020JJ00']])])[0],
  ).toHaveLength(1);
  expect(
    withheld([counted(stock, 2, [block])], [told(stock, 1, [['BU99010101', '2015JJ00/2019JJ00']])])[0],
  ).toHaveLength(0);
});

describe('beside what predecessors told by a breakdown', () => {
  it('nothing is of owners, who may have homes in several municipalities', () => {
    const owners = definition('context.woningeigenaren')!;
    expect(withheld([counted(owners, 1, [city, kinds])], [], [told(owners, 1, [kinds])])).toEqual([
      ['GM9901 2020JJ00 kind'],
    ]);
  });

  it('everything is of owners too where those told the municipality as a whole alone', () => {
    const owners = definition('context.woningeigenaren')!;
    expect(withheld([counted(owners, 1, [city, kinds])], [], [told(owners, 1, [city])])).toEqual([[]]);
  });

  it('everything is of homes, which add up', () => {
    const homes = definition('context.woningen')!;
    expect(withheld([counted(homes, 1, [city, kinds])], [], [told(homes, 1, [kinds])])).toEqual([[]]);
  });
});

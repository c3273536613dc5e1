import fc from 'fast-check';
import { livesIn, owns } from './property-rows.ts';
import { randomDrugs } from './random-drugs.ts';
import { randomFinance } from './random-finance.ts';
import { randomProperty } from './random-property.ts';
import { dwelling, type Microdata, person, transfer } from './rows.ts';

const objects = fc.constantFrom('house', 'flat', 'loft', 'shop');
const neighbourhoods = fc.constantFrom('BU9901ZA01', 'BU9901ZA02', 'BU9901ZB01', null);
const useLists = fc.constantFrom<string[]>(['woning'], ['winkel'], ['woning', 'winkel']);
const parties = fc.constantFrom('a', 'B', 'c', '-d', '_e', 'trust', null);

/** Few objects, few days and few parties, so that chains, couples, shared deeds and boundary days are common. */
const transferFields = fc.record({
  deed_key: fc.constantFrom(null, null, 'deed1', 'deed2', 'deed3'),
  object_key: objects,
  party_key: parties,
  when: fc.constantFrom(
    ['1996-12-31', 'day'],
    ['1997-01-01', 'day'],
    ['1997-01-01', 'year'],
    ['2015-05-05', 'day'],
    ['2015-05-06', 'day'],
    ['2015-08-14', 'day'],
    ['2015-08-15', 'day'],
    ['2015-12-01', 'month'],
    ['2016-01-01', 'year'],
    ['2016-02-01', 'month'],
    ['2016-02-14', 'day'],
    ['2016-02-14', 'day'],
    ['2016-02-15', 'day'],
    ['2016-12-31', 'day'],
    ['2017-01-01', 'day'],
  ),
  transfer_kind: fc.constantFrom('verkoop', 'verkoop', 'verkoop', null, 'erfenis'),
  right: fc.constantFrom('eigendom', 'eigendom', null, 'appartementsrecht', 'bloot_eigendom'),
  share: fc.constantFrom(1, 1, 0.5, 0.33, null),
  role: fc.constantFrom('koper' as const, 'koper' as const, 'verkoper' as const),
  party_kind: fc.constantFrom('persoon', 'persoon', 'onderneming', null),
  party_residence: fc.constantFrom('gemeente', 'buitenland', null),
  price: fc.constantFrom(0, 100, 100, 250, null),
  price_covers_several_objects: fc.constantFrom(true, false, null),
  mortgage_registered: fc.constantFrom(true, false, false, null),
  neighbourhood_code: neighbourhoods,
  use: fc.option(useLists),
});

/** One object, one day, one price and no deed: who dealt with whom must follow from shares and parties alone. */
const crowdedDay = fc.array(transferFields, { maxLength: 12, size: 'max' }).map((rows) =>
  rows.map((fields) => ({
    ...fields,
    deed_key: null,
    object_key: 'house' as const,
    when: ['2016-02-14', 'day'] as const,
    price: fields.price === 250 ? 250 : 100,
  })),
);

const spread = fc.array(transferFields, { maxLength: 80, size: 'max' });

const transfers = fc.tuple(spread, fc.oneof(crowdedDay, fc.constant([]))).map(([some, together]) =>
  [...some, ...together].map(({ when: [transfer_date = '', precision], ...fields }) => {
    return transfer({ ...fields, transfer_date, transfer_date_precision: precision as 'day' | 'month' | 'year' });
  }),
);

const objectRows = fc
  .uniqueArray(
    fc.record({
      object_key: objects,
      year: fc.constantFrom(2015, 2016),
      neighbourhood_code: neighbourhoods,
      use: useLists,
      dwelling_type: fc.constantFrom('eengezins', 'meergezins', null),
      tenure: fc.constantFrom('koop', 'huur_corporatie', null),
      assessed_value: fc.constantFrom(0, 200_000, 350_000, null),
      valued: fc.constantFrom(
        ['2015-01-01', 'day'],
        ['2015-01-01', 'day'],
        ['2014-01-01', 'day'],
        ['2015-01-01', 'year'],
        [null, null],
      ),
      construction_year: fc.constantFrom(1944, 1945, 1989, 1990, 2010, null),
    }),
    { selector: ({ object_key, year }) => `${object_key} ${year}`, maxLength: 8, size: 'max' },
  )
  .map((rows) =>
    rows.map(({ object_key, valued: [valuation_date = null, precision], ...fields }) =>
      dwelling(object_key, {
        ...fields,
        valuation_date,
        valuation_date_precision: precision as 'day' | 'year' | null,
      }),
    ),
  );

const persons = fc
  .uniqueArray(
    fc.record({
      person_key: fc.constantFrom('p', 'q', 'r', 's', 't'),
      year: fc.constantFrom(2015, 2016),
      object_key: fc.option(objects),
      neighbourhood_code: neighbourhoods,
      birth_year: fc.constantFrom(2005, 2004, 1999, 1998, 1992, 1991, 1972, 1971, null),
    }),
    { selector: ({ person_key, year }) => `${person_key} ${year}`, maxLength: 8 },
  )
  .map((rows) => rows.map(({ person_key, ...fields }) => person(person_key, fields)));

const anyTown: fc.Arbitrary<Microdata> = fc.record({
  object: objectRows,
  property_transfer: transfers,
  person_year: persons,
  ...randomDrugs,
  ...randomProperty,
  ...randomFinance,
});

/** Somebody with three dwellings, and five grown-ups of three households in one of them: too much at once to come about by chance. */
const crowdedTown = {
  object: ['house', 'flat', 'loft', 'shop'].map((key) => dwelling(key, key === 'shop' ? { use: ['winkel'] } : {})),
  ownership: ['house', 'flat', 'loft'].map((key) => owns('p', key)),
  person_year: [...'pqrst'].map((key) => person(key, { birth_year: 1971 })),
  person_year_household: [...'pqrst'].map((key, at) => livesIn(key, ['home', 'other home'][at] ?? 'third home')),
};

export const randomMicrodata: fc.Arbitrary<Microdata> = fc
  .tuple(anyTown, fc.constantFrom({}, {}, {}, crowdedTown))
  .map(([town, crowded]) => ({ ...town, ...crowded }));

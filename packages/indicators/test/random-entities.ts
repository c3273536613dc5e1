import fc from 'fast-check';
import { directs, entity, on, type PropertyMicrodata } from './property-rows.ts';

/** Those that also deal and hold, and enough others for somebody to sit on five boards. */
const keys = ['trust', 'firm', 'club', 'church', 'school', 'choir', 'bank'];

/** Days on both sides of every boundary, and dates known to the month or year. */
const dates = fc.constantFrom(
  ['2015-12-31', 'day'],
  ['2016-01-01', 'day'],
  ['2016-01-01', 'year'],
  ['2016-03-01', 'month'],
  ['2016-03-31', 'day'],
  ['2016-04-01', 'day'],
  ['2016-12-31', 'day'],
  ['2016-12-01', 'month'],
  ['2017-01-01', 'day'],
) as fc.Arbitrary<readonly [string, 'day' | 'month' | 'year']>;
const maybe = fc.option(dates, { freq: 2 });
const seldom = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: dates });

function dated<N extends string>(name: N, when: readonly [string, 'day' | 'month' | 'year'] | null) {
  return on(name, when?.[0] ?? null, when?.[1]);
}

const legalEntities = fc
  .uniqueArray(
    fc.record({
      entity_key: fc.constantFrom(...keys),
      year: fc.constantFrom(2015, 2016, 2016, 2016),
      legal_form: fc.constantFrom(...Array<string>(9).fill('stichting'), 'vereniging', 'vve', 'bv'),
      social_landlord: fc.constantFrom(true, false, false, false, false, null),
      from: maybe,
      to: maybe,
      sbi_section: fc.constantFrom('L', 'S', null),
      sbi_version: fc.constantFrom('2008', '2025', null),
      neighbourhood_code: fc.constantFrom('BU9901ZA01', 'BU9901ZA02', 'BU9901ZB01', null),
      dissolved: seldom,
    }),
    { selector: ({ entity_key, year }) => `${entity_key} ${year}`, maxLength: 14, size: 'max' },
  )
  .map((rows) =>
    rows.map(({ entity_key, from, to, dissolved, ...fields }) =>
      entity(entity_key, {
        ...fields,
        ...dated('anbi_from', from),
        ...dated('anbi_to', to),
        ...dated('dissolved_on', dissolved),
      }),
    ),
  );

/** Now and then all of them are plain foundations in 2016, so that somebody can sit on the boards of five. */
const withFoundations = fc
  .tuple(legalEntities, fc.constantFrom<readonly string[]>([], [], [], keys))
  .map(([some, plain]) => [
    ...some.filter(
      ({ entity_key, year }) => plain.length === 0 || year !== 2016 || !plain.includes(String(entity_key)),
    ),
    ...plain.map((entity_key) => entity(entity_key, { year: 2016, legal_form: 'stichting', social_landlord: false })),
  ]);

const spread = fc
  .array(
    fc.record({
      person_key: fc.constantFrom('p', 'p', 'q', 'r', 'stranger'),
      entity_key: fc.constantFrom(...keys),
      from: fc.oneof(fc.constant(['2010-01-01', 'day'] as const), dates),
      to: seldom,
    }),
    { maxLength: 24, size: 'max' },
  )
  .map((rows) =>
    rows.map(({ person_key, entity_key, from: [from, from_precision], to }) =>
      directs(person_key, entity_key, { from, from_precision, ...dated('to', to) }),
    ),
  );

/** Now and then one person sits on every board. */
const everywhere = fc
  .constantFrom<readonly string[]>([], keys)
  .map((all) => all.map((entity_key) => directs('p', entity_key, { from: '2009-01-01' })));

const boards = fc.tuple(spread, everywhere).map(([some, all]) => [...some, ...all]);

export const randomEntities = {
  legal_entity: withFoundations,
  directorship: boards,
} satisfies Partial<{ [K in keyof PropertyMicrodata]: fc.Arbitrary<PropertyMicrodata[K]> }>;

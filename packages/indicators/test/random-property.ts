import fc from 'fast-check';
import { income, owns, type PropertyMicrodata } from './property-rows.ts';
import { randomEntities } from './random-entities.ts';

const objects = fc.constantFrom('house', 'flat', 'loft', 'shop', 'land');
/** Those who live here in some year, one who never does, two entities and nobody known. */
const holders = fc.constantFrom('p', 'q', 'r', 's', 't', 'stranger', 'trust', 'firm', null);
const years = fc.constantFrom(2015, 2016, 2016, 2016);

const ownership = fc
  .uniqueArray(
    fc.record({
      object_key: objects,
      holder_key: holders,
      year: years,
      right: fc.constantFrom(
        'eigendom',
        'eigendom',
        'erfpacht',
        'appartementsrecht',
        'vruchtgebruik',
        'bloot_eigendom',
      ),
      share: fc.constantFrom(1, 0.5, null),
      holder_kind: fc.constantFrom('persoon', 'persoon', 'persoon', 'onderneming', 'stichting', null),
      holder_residence: fc.constantFrom('gemeente', 'gemeente', 'buitenland', null),
      mortgage_free: fc.constantFrom(true, true, false, null),
    }),
    {
      selector: ({ object_key, holder_key, year, right }) => [object_key, holder_key, year, right].join(' '),
      maxLength: 40,
      size: 'max',
    },
  )
  .map((rows) => rows.map(({ holder_key, object_key, ...fields }) => owns(holder_key, object_key, fields)));

const persons = fc.constantFrom('p', 'q', 'r', 's', 't', 'stranger');

/** Mostly nothing, now and then something, a loss, or not known. */
const amount = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 12_000, -50, null);

const incomes = fc
  .uniqueArray(
    fc.record({
      person_key: persons,
      year: years,
      employment_income: amount,
      benefit_income: amount,
      self_employed_income: fc.constant(0),
      pension_income: fc.constant(0),
      rental_income: fc.constant(0),
      other_income: amount,
    }),
    { selector: ({ person_key, year }) => `${person_key} ${year}`, maxLength: 10, size: 'max' },
  )
  .map((rows) => rows.map(({ person_key, ...fields }) => income(person_key, fields)));

export const randomProperty: { readonly [K in keyof PropertyMicrodata]: fc.Arbitrary<PropertyMicrodata[K]> } = {
  ownership,
  person_year_income: incomes,
  // Held against limits that no year of these rows has; `poverty.test.ts` invents its own.
  person_year_wealth: fc.constant([]),
  ...randomEntities,
};

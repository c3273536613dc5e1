import fc from 'fast-check';
import { clearance, type DrugMicrodata, educated, means, member, moveIn, record, suspect } from './drug-rows.ts';

const objects = fc.constantFrom('house', 'flat', 'shop', null);
const neighbourhoods = fc.constantFrom('BU9901ZA01', 'BU9901ZA02', 'BU9901ZB01', null);
const incidents = fc.constantFrom('raid', 'other raid', null, null);

/** Days on both sides of every boundary that the tests ask for, and dates that are known to the month or year. */
const dates = fc.constantFrom(
  ['2011-12-31', 'day'],
  ['2012-01-01', 'day'],
  ['2014-01-01', 'day'],
  ['2014-03-31', 'day'],
  ['2014-04-01', 'day'],
  ['2014-12-31', 'day'],
  ['2015-01-01', 'day'],
  ['2015-12-31', 'day'],
  ['2016-01-01', 'day'],
  ['2016-01-01', 'year'],
  ['2016-02-01', 'month'],
  ['2016-02-14', 'day'],
  ['2016-03-31', 'day'],
  ['2016-04-01', 'day'],
  ['2016-12-31', 'day'],
  ['2017-01-01', 'day'],
) as fc.Arbitrary<readonly [string, 'day' | 'month' | 'year']>;

const clearances = fc
  .array(fc.record({ incident_key: incidents, object_key: objects, neighbourhood_code: neighbourhoods, when: dates }), {
    maxLength: 12,
    size: 'max',
  })
  .map((rows) =>
    rows.map(({ when: [clearance_date, clearance_date_precision], ...fields }) =>
      clearance({ ...fields, clearance_date, clearance_date_precision }),
    ),
  );

/** Those who live here in some year, and one who never does. */
const persons = fc.constantFrom('p', 'q', 'r', 's', 't', 'stranger');

const suspects = fc
  .array(
    fc.record({
      person_key: persons,
      incident_key: incidents,
      offence: fc.constantFrom('handel_harddrugs', 'vervaardiging_softdrugs', 'bezit_harddrugs', 'onbekend'),
      incident_location: fc.constantFrom('woning', 'openbare_weg', null),
      neighbourhood_code: neighbourhoods,
      when: dates,
    }),
    { maxLength: 16, size: 'max' },
  )
  .map((rows) =>
    rows.map(({ person_key, when: [registration_date, registration_date_precision], ...fields }) =>
      suspect(person_key, { ...fields, registration_date, registration_date_precision }),
    ),
  );

const moves = fc
  .array(
    fc.record({
      person_key: persons,
      object_key: fc.constantFrom('house', 'house', 'flat', 'shop'),
      direction: fc.constantFrom('in', 'in', 'in', 'uit'),
      when: dates,
    }),
    { maxLength: 24, size: 'max' },
  )
  .map((rows) =>
    rows.map(({ person_key, when: [move_date, move_date_precision], ...fields }) =>
      moveIn(person_key, move_date, { ...fields, move_date_precision }),
    ),
  );

const personYears = { selector: (row: { person_key: string; year: number }) => `${row.person_key} ${row.year}` };
const years = fc.constantFrom(2015, 2016, 2016);

const households = fc
  .uniqueArray(
    fc.record({
      person_key: persons,
      year: years,
      household_key: fc.constantFrom('home', 'home', 'other home', null),
      household_position: fc.constantFrom(
        'thuiswonend_kind',
        'partner_met_kinderen',
        'ouder_eenouderhuishouden',
        'onbekend',
        null,
      ),
    }),
    { ...personYears, maxLength: 8, size: 'max' },
  )
  .map((rows) => rows.map(({ person_key, household_position, ...row }) => member(person_key, household_position, row)));

const flag = fc.constantFrom(true, false, false, null);
const debts = fc
  .uniqueArray(fc.record({ person_key: persons, year: years, problematic_debt: flag, on_benefit: flag }), {
    ...personYears,
    maxLength: 8,
    size: 'max',
  })
  .map((rows) => rows.map(({ person_key, ...row }) => means(person_key, row)));

const education = fc
  .uniqueArray(
    fc.record({
      person_key: persons,
      year: years,
      education_level: fc.constantFrom('laag', 'middelbaar', 'hoog', 'onbekend', null),
    }),
    { ...personYears, maxLength: 8, size: 'max' },
  )
  .map((rows) => rows.map(({ person_key, education_level, year }) => educated(person_key, education_level, { year })));

const records = fc
  .array(
    fc.record({
      person_key: persons,
      year: fc.constantFrom(2001, 2002, 2005, 2006, 2007, 2011, 2012, 2015, 2016, 2017),
      record_kind: fc.constantFrom('politieregistratie', 'politieregistratie', 'veroordeling'),
      offence_group: fc.constantFrom('vermogen', 'drugs', 'verkeer'),
    }),
    { maxLength: 16, size: 'max' },
  )
  .map((rows) => rows.map(({ person_key, ...row }) => record(person_key, row)));

export const randomDrugs: { readonly [K in keyof DrugMicrodata]: fc.Arbitrary<DrugMicrodata[K]> } = {
  cannabis_clearance: clearances,
  drug_suspect: suspects,
  residence_move: moves,
  person_year_household: households,
  person_year_debt: debts,
  person_year_education: education,
  criminal_record: records,
};

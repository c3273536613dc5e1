import { educationLevels, householdPositions } from './codes.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';
import { addressIdentifiers, bsn, objectFrom } from './identifiers.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

const incomes: readonly (readonly [string, string, string])[] = [
  ['employment_income', 'inkomen uit arbeid', 'income from employment'],
  ['benefit_income', 'inkomen uit uitkering', 'income from benefits'],
  ['self_employed_income', 'inkomen als zelfstandige', 'income from self-employment'],
  ['pension_income', 'inkomen uit pensioen', 'income from pension'],
  ['rental_income', 'inkomen uit verhuur', 'income from letting'],
  ['other_income', 'overig inkomen', 'other income'],
];

const persons = [
  bsn,
  { name: 'name', form: 'name', title: { nl: 'naam', en: 'name' } },
  { name: 'birth_date', form: 'birth_date', title: { nl: 'geboortedatum', en: 'date of birth' } },
] as const;

/** A group of columns of a person in a year: its own delivery, its own table, the same person and year. */
function columnGroup(name: string, nl: string, en: string, columns: readonly Column[]): Dataset {
  return {
    id: `person_year_${name}`,
    title: { nl: `Personen per jaar: ${nl}`, en: `Persons per year: ${en}` },
    row: { nl: 'een persoon in een jaar', en: 'a person in a year' },
    identifiers: persons,
    keys: [{ name: 'person_key', kind: 'person', from: [['bsn'], ['name', 'birth_date']], required: true }],
    columns: [requiredColumn('year', { kind: 'year' }, 'jaar', 'year'), ...columns],
    unique: ['person_key', 'year'],
    periodColumn: 'year',
    consentRequired: false,
    group: { of: 'person_year', name },
  };
}

const residence = columnGroup('residence', 'inschrijving', 'residence', [
  optionalColumn('birth_year', { kind: 'year' }, 'geboortejaar', 'year of birth'),
  optionalColumn('sex', { kind: 'code', codes: ['man', 'vrouw', 'onbekend'] }, 'geslacht', 'sex'),
  optionalColumn('neighbourhood_code', { kind: 'neighbourhood' }, 'buurtcode', 'neighbourhood code'),
]);

/** A person in a year, where they lived on 1 January: the group that makes somebody an inhabitant. */
export const personYear: Dataset = {
  ...residence,
  id: 'person_year',
  identifiers: [...persons, ...addressIdentifiers],
  keys: [...residence.keys, { name: 'object_key', kind: 'object', from: objectFrom, required: false }],
};

const household = columnGroup('household', 'huishouden', 'household', [
  optionalColumn(
    'household_position',
    { kind: 'code', codes: householdPositions },
    'plaats in het huishouden',
    'position in the household',
  ),
]);

/** The household a person belongs to in a year, which no register holds. */
export const personYearHousehold: Dataset = {
  ...household,
  identifiers: [...persons, { name: 'household_id', form: 'reference', title: { nl: 'huishouden', en: 'household' } }],
  keys: [...household.keys, { name: 'household_key', kind: 'household', from: [['household_id']], required: false }],
  methodRequired: true,
};

/** Six incomes of a person in a year: a missing one is unknown, and only a filled 0 is nothing. */
export const personYearIncome = columnGroup(
  'income',
  'inkomen',
  'income',
  incomes.map(([name, nl, en]) => optionalColumn(name, { kind: 'money', signed: true }, nl, en)),
);

/**
 * What a household lives on and what it has, on the row of every member. Income is disposable, without rent allowance, and standardised by size and
 * composition, so that one line holds for every household; wealth is that of 1 January without the home lived in and its mortgage (decision 0025).
 */
export const personYearWealth: Dataset = {
  ...columnGroup('wealth', 'vermogen', 'wealth', [
    optionalColumn(
      'household_income',
      { kind: 'money', signed: true },
      'gestandaardiseerd besteedbaar inkomen van het huishouden, zonder huurtoeslag',
      'standardised disposable income of the household, without rent allowance',
    ),
    optionalColumn(
      'household_wealth',
      { kind: 'money', signed: true },
      'vermogen van het huishouden, zonder eigen woning en hypotheek daarop',
      'wealth of the household, without the home lived in and its mortgage',
    ),
  ]),
  methodRequired: true,
};

export const personYearDebt = columnGroup('debt', 'schuld en uitkering', 'debt and benefit', [
  optionalColumn('problematic_debt', { kind: 'boolean' }, 'problematische schulden', 'problematic debt'),
  optionalColumn('on_benefit', { kind: 'boolean' }, 'uitkering', 'on benefit'),
]);

export const personYearEducation = columnGroup('education', 'opleiding', 'education', [
  optionalColumn('education_level', { kind: 'code', codes: educationLevels }, 'opleidingsniveau', 'level of education'),
]);

import type { Household } from '../people/household.ts';
import type { Incomes } from '../people/income.ts';
import type { Person } from '../people/person.ts';
import { positionIn } from '../people/position.ts';
import type { Premises } from '../place/premises.ts';
import { addressColumns, addressOf } from './address.ts';
import type { InventedDataset } from './invented-dataset.ts';
import type { SourceColumn, SourceForm, Values } from './source-form.ts';

export const residentForm: SourceForm = {
  dataset: 'person_year',
  columns: [
    { header: 'BSN', column: 'bsn' },
    { header: 'Geboortedatum', column: 'birth_date', date: 'yyyymmdd' },
    { header: 'Geboortejaar', column: 'birth_year' },
    { header: 'Geslacht', column: 'sex', codes: { man: 'M', vrouw: 'V' } },
    { header: 'Peiljaar', column: 'year' },
    ...addressColumns('Adresobject'),
    { header: 'Buurt', column: 'neighbourhood_code' },
  ],
};

const group = (dataset: InventedDataset, columns: readonly SourceColumn[]): SourceForm => ({
  dataset,
  columns: [{ header: 'BSN', column: 'bsn' }, { header: 'Peiljaar', column: 'year' }, ...columns],
});

/** The groups of columns that other sources fill, each a file of its own. */
export const householdForm = group('person_year_household', [
  { header: 'Huishouden', column: 'household_id' },
  {
    header: 'Plaats in het huishouden',
    column: 'household_position',
    list: 'cbs-huishoudpositie',
    codes: {
      thuiswonend_kind: 'Thuiswonend kind',
      alleenstaand: 'Alleenstaand',
      partner_zonder_kinderen: 'Partner in gehuwd paar zonder kinderen',
      partner_met_kinderen: 'Partner in gehuwd paar met kinderen',
      ouder_eenouderhuishouden: 'Ouder in eenouderhuishouden',
    },
  },
]);
export const incomeForm = group('person_year_income', [
  { header: 'Arbeid', column: 'employment_income' },
  { header: 'Uitkeringen', column: 'benefit_income' },
  { header: 'Eigen onderneming', column: 'self_employed_income' },
  { header: 'Pensioen', column: 'pension_income' },
  { header: 'Verhuur', column: 'rental_income' },
  { header: 'Overig', column: 'other_income' },
]);
export const wealthForm = group('person_year_wealth', [
  { header: 'Huishoudinkomen', column: 'household_income' },
  { header: 'Huishoudvermogen', column: 'household_wealth' },
]);
export const debtForm = group('person_year_debt', [
  { header: 'Problematische schulden', column: 'problematic_debt', codes: { true: 'J', false: 'N' } },
  { header: 'Uitkering', column: 'on_benefit', codes: { true: 'J', false: 'N' } },
]);
export const educationForm = group('person_year_education', [
  {
    header: 'Opleidingsniveau',
    column: 'education_level',
    codes: { laag: 'L', middelbaar: 'M', hoog: 'H', onbekend: 'O' },
  },
]);

/** The row of one inhabitant in one year. */
export const residentRow = (premises: Premises, { bsn, birthDate, birthYear, sex }: Person, year: number): Values => ({
  bsn,
  birth_date: birthDate,
  birth_year: birthYear,
  sex,
  year,
  ...addressOf(premises),
  neighbourhood_code: premises.neighbourhood.code,
});

export const householdRow = (person: Person, household: Household, year: number): Values => ({
  bsn: person.bsn,
  year,
  household_id: household.id,
  household_position: positionIn(person, household, year),
});

export const incomeRow = ({ bsn }: Person, incomes: Incomes, year: number): Values => ({ bsn, year, ...incomes });

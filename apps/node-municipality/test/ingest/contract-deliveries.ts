import { bag, validBsn } from './sample-deliveries.ts';

/** A valid row of every dataset of the contract: what arrives in the file, and what the vault then tells of it. */
export interface ContractDelivery {
  readonly dataset: string;
  readonly table?: string;
  readonly file: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, unknown>>;
}

const rsin = '000000012';

export const contractDeliveries: readonly ContractDelivery[] = [
  {
    dataset: 'object',
    file: { bag_id: bag, year: '2020', use: 'woning', tenure: 'koop' },
    kept: { use: ['woning'], tenure: 'koop' },
  },
  {
    dataset: 'property_transfer',
    file: { cadastral_id: 'ASD15 AB 01234', transfer_date: '2020-05-01', role: 'koper', right: 'opstal' },
    kept: { object_key_grade: 2, right: 'opstal' },
  },
  {
    dataset: 'ownership',
    file: { bag_id: bag, holder_bsn: validBsn, year: '2020', right: 'erfpacht', share: '1/2', mortgage_free: 'ja' },
    kept: { right: 'erfpacht', share: '0.5', mortgage_free: true },
  },
  {
    dataset: 'person_year',
    file: { bsn: validBsn, year: '2020', birth_year: '1970', sex: 'vrouw' },
    kept: { birth_year: 1970, sex: 'vrouw' },
  },
  {
    dataset: 'person_year',
    table: 'person_year_household',
    file: { bsn: validBsn, year: '2020', household_id: 'h7', household_position: 'alleenstaand' },
    kept: { household_key_grade: 0, household_position: 'alleenstaand' },
  },
  {
    dataset: 'person_year',
    table: 'person_year_income',
    file: { bsn: validBsn, year: '2020', employment_income: '0', self_employed_income: '-4000', rental_income: '' },
    kept: { employment_income: '0', self_employed_income: '-4000', rental_income: null },
  },
  {
    dataset: 'person_year',
    table: 'person_year_wealth',
    file: { bsn: validBsn, year: '2020', household_income: '30000', household_wealth: '-2000' },
    kept: { household_income: '30000', household_wealth: '-2000' },
  },
  {
    dataset: 'person_year',
    table: 'person_year_debt',
    file: { bsn: validBsn, year: '2020', problematic_debt: 'nee', on_benefit: '' },
    kept: { problematic_debt: false, on_benefit: null },
  },
  {
    dataset: 'person_year',
    table: 'person_year_education',
    file: { bsn: validBsn, year: '2020', education_level: 'hoog' },
    kept: { education_level: 'hoog' },
  },
  {
    dataset: 'residence_move',
    file: { bsn: validBsn, bag_id: bag, move_date: '2020-05-01', direction: 'in' },
    kept: { direction: 'in' },
  },
  {
    dataset: 'legal_entity',
    file: { rsin, year: '2020', legal_form: 'stichting', anbi_from: '2019-01-01', anbi_to: '', sbi_section: 'L' },
    kept: { legal_form: 'stichting', anbi_from_precision: 'day', anbi_to: null, sbi_section: 'L' },
  },
  {
    dataset: 'directorship',
    file: { bsn: validBsn, rsin, from: '2015-01-01', to: '2019-12-31' },
    kept: { from_precision: 'day', to_precision: 'day' },
  },
  {
    dataset: 'criminal_record',
    file: { bsn: validBsn, year: '2014', record_kind: 'veroordeling', offence_group: 'witwassen' },
    kept: { record_kind: 'veroordeling', offence_group: 'witwassen' },
  },
  {
    dataset: 'drug_suspect',
    file: { bsn: validBsn, incident_id: 'i1', registration_date: '2020-05-01', offence: 'handel_harddrugs' },
    kept: { incident_key_grade: 0, offence: 'handel_harddrugs', incident_location: null },
  },
  {
    dataset: 'cannabis_clearance',
    file: { bag_id: bag, clearance_date: '2016-05-01', object_kind: 'schuur', plants: '250' },
    kept: { object_kind: 'schuur', plants: 250 },
  },
  {
    dataset: 'wastewater_load',
    file: { site: 'West', sample_date: '2016-03-09', substance: 'cocaine', load_mg_per_1000_per_day: '801.5' },
    kept: { site: 'West', substance: 'cocaine', load_mg_per_1000_per_day: '801.5' },
  },
  {
    dataset: 'suspicious_transaction',
    file: { bsn: validBsn, transaction_date: '2020-05-01', amount: '12000' },
    kept: { amount: '12000' },
  },
  {
    dataset: 'permit_or_subsidy',
    file: { rsin, granted_on: '2020-05-01', kind: 'subsidie', amount: '500' },
    kept: { kind: 'subsidie', amount: '500' },
  },
];

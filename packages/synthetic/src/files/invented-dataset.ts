/** The datasets and groups of columns that the generator can invent: the whole microdata contract. */
export const inventedDatasets = [
  'object',
  'property_transfer',
  'ownership',
  'person_year',
  'person_year_household',
  'person_year_income',
  'person_year_wealth',
  'person_year_debt',
  'person_year_education',
  'residence_move',
  'legal_entity',
  'directorship',
  'criminal_record',
  'drug_suspect',
  'cannabis_clearance',
  'wastewater_load',
  'suspicious_transaction',
  'permit_or_subsidy',
] as const;

export type InventedDataset = (typeof inventedDatasets)[number];

/**
 * What a municipality commonly has: addresses and values, the land registry, its own population register and its own clearance files.
 * Households stand in no register; police, judicial and tax data are others'.
 */
export const realisticDatasets: readonly InventedDataset[] = [
  'object',
  'property_transfer',
  'ownership',
  'person_year',
  'residence_move',
  'cannabis_clearance',
];

import { holdingTable, ownedTable, ownerTable } from './owner-tables.ts';
import type { Statement } from './statement.ts';

/** The holders of a right of ownership on an addressable object of the reference year, on 1 January of it: a row per object, holder and right. */
export function holdingStep(statement: Statement, referenceYear: number): string {
  return statement.view(
    'holding_of_year',
    `
  select object_key, holder_key, holder_kind, of_dwelling from ${holdingTable}
  where year = ${statement.bind(referenceYear, 'int')}`,
  );
}

/** Each object of each known holder on 1 January of the reference year, once. */
export function ownedStep(statement: Statement, referenceYear: number): string {
  return statement.view(
    'owned_of_year',
    `
  select object_key, holder_key from ${ownedTable} where year = ${statement.bind(referenceYear, 'int')}`,
  );
}

/** The persons who own an addressable object here on 1 January of the reference year, with how many dwellings are theirs. */
export function ownerStep(statement: Statement, referenceYear: number): string {
  return statement.view(
    'owner_of_year',
    `
  select person_key, dwellings, residence, mortgage_free, neighbourhood_code, household_key, household
  from ${ownerTable} where year = ${statement.bind(referenceYear, 'int')}`,
  );
}

import { householdTable } from './person-tables.ts';
import type { Statement } from './statement.ts';

/** Everyone who is told to live in one household in the reference year. */
export function householdStep(statement: Statement, referenceYear: number): string {
  return statement.view(
    'household_of_year',
    `
  select person_key, household_key from ${householdTable}
  where year = ${statement.bind(referenceYear, 'int')} and household_key is not null`,
  );
}

import type { Statement } from './statement.ts';

/** Everyone who is told to live in one household in the reference year. */
export function householdStep(statement: Statement, municipality: string, referenceYear: number): string {
  return statement.step(
    'household_of_year',
    `
  select person_key, household_key from vault.person_year_household
  where municipality_code = ${statement.bind(municipality, 'text')} and year = ${statement.bind(referenceYear, 'int')}
    and household_key is not null`,
  );
}

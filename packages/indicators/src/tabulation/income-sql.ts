import { householdStep } from './household-sql.ts';
import { incomeTable } from './person-tables.ts';
import { residentStep } from './resident-sql.ts';
import type { Statement } from './statement.ts';

/** Age under which somebody without a row of income has none of their own; our rule, November 2026. */
const ownIncomeFrom = 18;

/** Whether the six incomes of a person are all known, and whether those that are known are all nothing. A person without a row is not linked. */
export function incomeStep(statement: Statement, referenceYear: number): string {
  return statement.view(
    'income_of_year',
    `
  select person_key, known, nothing from ${incomeTable} where year = ${statement.bind(referenceYear, 'int')}`,
  );
}

/** The same of every household: known where it is known of each member, a child without a row being without income. */
export function householdIncomeStep(statement: Statement, referenceYear: number): string {
  incomeStep(statement, referenceYear);
  householdStep(statement, referenceYear);
  residentStep(statement, referenceYear);
  return statement.step(
    'household_income',
    `
  select household_key, bool_and(coalesce(income.known, resident.age < ${ownIncomeFrom}, false)) as known,
    bool_and(coalesce(income.nothing, true)) as nothing
  from household_of_year left join income_of_year income using (person_key)
  left join resident_of_year resident using (person_key) group by household_key`,
  );
}

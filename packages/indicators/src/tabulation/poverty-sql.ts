import { povertyLimits } from '../definition/poverty-limits.ts';
import { householdStep } from './household-sql.ts';
import type { Statement } from './statement.ts';

/**
 * Whether the income and the wealth of the household of a person are known in a year, and lie under the limits of that year; what they are is known
 * of who is in a household, because the limit of wealth depends on who else is. Nobody is judged by a year without limits.
 */
export function povertyStep(statement: Statement, municipality: string, referenceYear: number): string {
  householdStep(statement, referenceYear);
  const limits = povertyLimits.find(({ year }) => year === referenceYear);
  const under = (column: string, limit: number | undefined) =>
    limit === undefined ? 'null::boolean' : `${column} < ${statement.bind(limit, 'int')}`;
  return statement.step(
    'means_of_household',
    `
  select person_key, household_income is not null and household_wealth is not null and ${limits !== undefined} as known,
    ${under('household_income', limits?.income)} as low_income,
    case when members = 1 then ${under('household_wealth', limits?.wealthAlone)}
      else ${under('household_wealth', limits?.wealthTogether)} end as little_wealth
  from vault.person_year_wealth join household_of_year using (person_key)
  join (select household_key, count(*) as members from household_of_year group by household_key) size using (household_key)
  where municipality_code = ${statement.bind(municipality, 'text')} and year = ${statement.bind(referenceYear, 'int')}`,
  );
}

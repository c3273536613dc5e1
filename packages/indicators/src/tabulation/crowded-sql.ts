import { householdStep } from './household-sql.ts';
import { residentStep } from './resident-sql.ts';
import type { Statement } from './statement.ts';

/** When an address is crowded: so many registered adults of so many households (catalogue of the design, version 1). */
export const crowd = { adults: 5, households: 3, adultFrom: 18 } as const;

/**
 * The addresses where at least so many adults of so many households are registered on 1 January of the reference year. Who turns eighteen in the
 * year is not certainly one on 1 January, and who has no known age or household is not counted for it.
 */
export function crowdedStep(statement: Statement, referenceYear: number): string {
  residentStep(statement, referenceYear);
  householdStep(statement, referenceYear);
  return statement.step(
    'crowded',
    `
  select address_key from resident_of_year left join household_of_year using (person_key)
  where address_key is not null and age > ${crowd.adultFrom} group by address_key
  having count(*) >= ${crowd.adults} and count(distinct household_key) >= ${crowd.households}`,
  );
}

import { incomes } from './incomes.ts';
import { objectTable } from './object-tables.ts';
import type { YearlyTable } from './yearly-tables.ts';

/** Tables of the session alone, that every statement about persons of a year reads. */
export const residentTable = 'pg_temp.resident';
export const householdTable = 'pg_temp.housed';
export const incomeTable = 'pg_temp.earned';

/** Everyone registered on 1 January of every year, with where they live. */
export const residents: YearlyTable = {
  name: 'resident',
  select: `
  select resident.year, resident.person_key, resident.object_key as address_key,
    coalesce(resident.neighbourhood_code, home.neighbourhood_code) as neighbourhood_code, resident.birth_year
  from vault.person_year resident left join ${objectTable} home
    on (home.object_key, home.year) = (resident.object_key, resident.year)
  where resident.municipality_code = $1`,
};

/** Who is told to live in which household, and as what. */
export const households: YearlyTable = {
  name: 'housed',
  select: `
  select year, person_key, household_key, household_position from vault.person_year_household where municipality_code = $1`,
};

/** Whether the six incomes of a person are all known, and whether those that are known are all nothing. A person without a row is not linked. */
export const earnings: YearlyTable = {
  name: 'earned',
  select: `
  select year, person_key, ${incomes.map((column) => `${column} is not null`).join(' and ')} as known,
    ${incomes.map((column) => `coalesce(${column}, 0) = 0`).join(' and ')} as nothing
  from vault.person_year_income where municipality_code = $1`,
};

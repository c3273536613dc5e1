import { NOT_KNOWN } from '../definition/breakdowns.ts';
import { ageBands } from '../definition/drug-breakdowns.ts';
import { objectStep } from './object-sql.ts';
import type { Statement } from './statement.ts';

/** Everyone registered on 1 January of the reference year, with where they live and their age on 31 December (null when not known). */
export function residentStep(statement: Statement, municipality: string, referenceYear: number): string {
  objectStep(statement, municipality, referenceYear);
  return statement.step(
    'resident_of_year',
    `
  select resident.person_key, resident.object_key as address_key,
    coalesce(resident.neighbourhood_code, home.neighbourhood_code) as neighbourhood_code,
    resident.year, resident.birth_year, resident.year - resident.birth_year as age
  from vault.person_year resident left join object_of_year home using (object_key)
  where resident.municipality_code = ${statement.bind(municipality, 'text')}
    and resident.year = ${statement.bind(referenceYear, 'int')}`,
  );
}

/** SQL that gives the category of an age; null below the first, which no set with ages holds. */
export function ageCategory(age: string): string {
  const cases = ageBands.map((from, index) => {
    const next = ageBands[index + 1];
    return next === undefined
      ? `when ${age} >= ${from} then '${from}+'`
      : `when ${age} between ${from} and ${next - 1} then '${from}-${next - 1}'`;
  });
  return `case when ${age} is null then '${NOT_KNOWN}' ${cases.join(' ')} end`;
}

/** Who is liable, or may be: of somebody whose age is not known it is not known either. */
export const agedTwelve = {
  text: { nl: `van ${ageBands[0]} jaar en ouder`, en: `aged ${ageBands[0]} and over` },
  sql: `(birth_year is null or year - birth_year >= ${ageBands[0]})`,
} as const;

import { NOT_KNOWN } from '../definition/breakdowns.ts';
import { ageBands } from '../definition/drug-breakdowns.ts';
import { residentTable } from './person-tables.ts';
import type { Statement } from './statement.ts';

/** Everyone registered on 1 January of the reference year, with where they live and their age on 31 December (null when not known). */
export function residentStep(statement: Statement, referenceYear: number): string {
  return statement.view(
    'resident_of_year',
    `
  select person_key, address_key, neighbourhood_code, year, birth_year, year - birth_year as age
  from ${residentTable} where year = ${statement.bind(referenceYear, 'int')}`,
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

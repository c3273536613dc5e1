import { residentTable } from './person-tables.ts';
import type { Query } from './query.ts';
import { Statement } from './statement.ts';
import { lastDay } from './vague-date-sql.ts';

/** A table of the session alone, that every statement about suspects reads. */
export const registrationTable = 'pg_temp.registration';

/**
 * The statements that put every registration of a suspect in the session, with whether and where they lived here on 1 January of its year, once
 * for all indicators and periods: it depends on nothing outside that year. Run them in this order before a `tabulationQuery`, on the same connection.
 *
 * A registration without an incident number is taken to be of one incident with all of the same date and neighbourhood: twelve suspects of one raid
 * are one incident, also where nobody numbered it.
 */
export function suspectTables(municipality: string): readonly Query[] {
  const plain = (text: string): Query => ({ text, params: [] });
  return [
    plain(`drop table if exists ${registrationTable}`),
    registrations(municipality),
    plain(`analyze ${registrationTable}`),
  ];
}

function registrations(municipality: string): Query {
  const statement = new Statement();
  const here = `municipality_code = ${statement.bind(municipality, 'text')}`;
  statement.step(
    'registered',
    `
  select person_key, extract(year from registration_date)::int as year, registration_date as first_day,
    ${lastDay('registration_date')} as last_day, offence, coalesce(incident_location, 'onbekend') as incident_location,
    neighbourhood_code as incident_neighbourhood,
    coalesce(incident_key, concat_ws(' ', registration_date, registration_date_precision, neighbourhood_code)) as incident
  from vault.drug_suspect where ${here}`,
  );
  const { text, params } = statement.finish(`select registered.*, resident.person_key is not null as is_resident,
  resident.birth_year, resident.neighbourhood_code
from registered left join ${residentTable} resident using (person_key, year)`);
  return { text: `create temporary table registration as ${text}`, params };
}

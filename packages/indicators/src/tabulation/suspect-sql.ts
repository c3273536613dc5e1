import type { WindowBounds } from '../period/window-bounds.ts';
import type { Statement } from './statement.ts';
import { lastDay } from './vague-date-sql.ts';

/**
 * The registrations of suspects that lie wholly in the window. A registration without an incident number is taken to be of one incident with all
 * of the same date and neighbourhood: twelve suspects of one raid are one incident, also where nobody numbered it.
 */
export function registrationStep(
  statement: Statement,
  municipality: string,
  { start, end }: WindowBounds,
  name: string,
): string {
  return statement.step(
    `${name}_registration`,
    `
  select person_key, extract(year from registration_date)::int as year, offence, coalesce(incident_location, 'onbekend') as incident_location, incident_key, neighbourhood_code,
    coalesce(incident_key, concat_ws(' ', registration_date, registration_date_precision, neighbourhood_code)) as incident
  from vault.drug_suspect where municipality_code = ${statement.bind(municipality, 'text')}
    and registration_date >= ${statement.bind(start, 'date')}
    and ${lastDay('registration_date')} <= ${statement.bind(end, 'date')}`,
  );
}

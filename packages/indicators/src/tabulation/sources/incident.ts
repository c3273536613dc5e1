import type { incidentLocations } from '../../microdata/codes.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import { registrationStep } from '../suspect-sql.ts';
import { suspect } from './suspect.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** The most particular kind of place first: one that several registrations of an incident do not agree on. */
const byParticularity = [
  'woning',
  'bedrijfspand',
  'openbare_weg',
  'overig',
  'onbekend',
] satisfies (typeof incidentLocations)[number][];

/** Incidents with a registered suspect, wherever that suspect lives. Registrations without a number are one incident per date and neighbourhood. */
export const incident = {
  title: { nl: 'incidenten met een verdachte', en: 'incidents with a suspect' },
  conditions: { 'more-than-possession': suspect.conditions['more-than-possession'] },
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    const bounds = windowBounds(set.window, scope.period);
    const registrations = registrationStep(statement, bounds, name);
    const rank = `array_position(array[${byParticularity.map((code) => `'${code}'`).join(', ')}], incident_location)`;
    const placed = statement.step(
      `${name}_placed`,
      `
  select incident, offence, person_key, min(incident_neighbourhood collate "C") over same as neighbourhood_code,
    (array[${byParticularity.map((code) => `'${code}'`).join(', ')}])[min(${rank}) over same] as location
  from ${registrations} where ${where(incident, set)} window same as (partition by incident)`,
    );
    const units = statement.step(
      `${name}_unit`,
      `
  select incident as unit_id, neighbourhood_code, null::bigint as amount, person_key as behind_person,
    offence as category_offence, location as category_location, offence || '.' || location as category_offence_location
  from ${placed}`,
    );
    return { units, severalRows: true, contributors: { incident: ITSELF, person: { column: 'behind_person' } } };
  },
} as const satisfies SourceOfUnits;

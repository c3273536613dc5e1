import { yearsOfRecords } from '../../definition/records.ts';
import { possessionOffences } from '../../microdata/codes.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import { ageCategory, agedTwelve } from '../resident-sql.ts';
import { registrationStep } from '../suspect-sql.ts';
import { suspectTraits } from '../suspect-traits-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/**
 * Inhabitants who are registered as suspects in the window: registered in the municipality on 1 January of the year of that registration, and
 * counted where they lived, and of the age that they had, in the latest such year; a suspect who lived elsewhere is another municipality's. In each
 * offence the incidents behind them are those of that offence.
 */
export const suspect = {
  title: { nl: 'als verdachte geregistreerde inwoners', en: 'inhabitants registered as suspects' },
  conditions: {
    'aged-12-or-over': agedTwelve,
    'more-than-possession': {
      text: { nl: '(bezit niet meegerekend)', en: '(possession left out)' },
      sql: `offence not in (${possessionOffences.map((code) => `'${code}'`).join(', ')})`,
    },
    'registered-before': {
      text: {
        nl: `, eerder geregistreerd door de politie in de ${yearsOfRecords} jaren ervoor,`,
        en: `, registered by the police in the ${yearsOfRecords} years before as well,`,
      },
      sql: 'category_earlier is not null',
    },
  },
  persons: true,
  additive: false,
  ofOneMunicipality: false,
  units(statement, set, scope, name): UnitSteps {
    const registrations = registrationStep(statement, windowBounds(set.window, scope.period), name);
    const afterwards = set.conditions.filter((condition) => condition === 'registered-before');
    const ofRegistrations = set.conditions.filter((condition) => condition !== 'registered-before');
    const traits = suspectTraits(statement, set, scope, registrations);
    const suspects = statement.step(
      `${name}_suspect`,
      `
  select person_key, year, offence, incident, year - birth_year as age${traits.columns},
    neighbourhood_code as neighbourhood
  from ${registrations} registration ${traits.joins}
  where is_resident and ${where(suspect, { ...set, conditions: ofRegistrations })}`,
    );
    const latest = statement.step(
      `${name}_latest`,
      `
  select *, first_value(neighbourhood) over latest as neighbourhood_code,
    ${ageCategory('first_value(age) over latest')} as category_age
  from ${suspects} window latest as (partition by person_key order by year desc)`,
    );
    const units = statement.step(
      `${name}_unit`,
      `
  select *, person_key as unit_id, null::bigint as amount, incident as behind_incident,
    offence as category_offence, offence || '.' || category_age as category_offence_age from ${latest}
  where ${where(suspect, { ...set, conditions: afterwards })}`,
    );
    return { units, severalRows: true, contributors: { person: ITSELF, incident: { column: 'behind_incident' } } };
  },
} as const satisfies SourceOfUnits;

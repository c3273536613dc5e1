import { possessionOffences } from '../../microdata/codes.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import { ageCategory, agedTwelve, residentStep } from '../resident-sql.ts';
import { registrationStep } from '../suspect-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/**
 * Persons registered in the municipality on 1 January of the reference year who are registered as suspects in the window: a suspect who lives
 * elsewhere is another municipality's. In each offence the incidents behind them are those of that offence.
 */
export const suspect = {
  title: { nl: 'inwoners die als verdachte zijn geregistreerd', en: 'inhabitants registered as suspects' },
  conditions: {
    'aged-12-or-over': agedTwelve,
    'more-than-possession': {
      text: { nl: '(bezit niet meegerekend)', en: '(possession left out)' },
      sql: `offence not in (${possessionOffences.map((code) => `'${code}'`).join(', ')})`,
    },
  },
  persons: true,
  additive: false,
  units(statement, set, scope, name): UnitSteps {
    const bounds = windowBounds(set.window, scope.period);
    residentStep(statement, scope.municipality, bounds.referenceYear);
    const registrations = registrationStep(statement, scope.municipality, bounds, name);
    const ages = ageCategory('age');
    const units = statement.step(
      `${name}_unit`,
      `
  select person_key as unit_id, null::bigint as amount, resident.neighbourhood_code, incident as behind_incident,
    offence as category_offence, ${ages} as category_age, offence || '.' || ${ages} as category_offence_age
  from resident_of_year resident join ${registrations} using (person_key)
  where ${where(suspect, set)}`,
    );
    return { units, severalRows: true, contributors: { person: ITSELF, incident: { column: 'behind_incident' } } };
  },
} as const satisfies SourceOfUnits;

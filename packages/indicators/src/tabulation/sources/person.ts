import { windowBounds } from '../../period/window-bounds.ts';
import { knownObjectStep } from '../known-object-sql.ts';
import { ageCategory, agedTwelve, residentStep } from '../resident-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Persons registered in the municipality on 1 January of the reference year. */
export const person = {
  title: { nl: 'ingeschreven personen', en: 'registered persons' },
  conditions: {
    'aged-12-or-over': agedTwelve,
    'at-known-object': {
      text: { nl: 'van wie het adres in het objectenbestand staat', en: 'whose address is in the file of objects' },
      sql: 'address_key in (select object_key from known_object)',
    },
  },
  persons: true,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    residentStep(statement, windowBounds(set.window, scope.period).referenceYear);
    if (set.conditions.includes('at-known-object')) knownObjectStep(statement, scope.municipality);
    const units = statement.step(
      `${name}_unit`,
      `
  select person_key as unit_id, address_key, null::bigint as amount, neighbourhood_code,
    ${ageCategory('age')} as category_age
  from resident_of_year where ${where(person, set)}`,
    );
    return { units, contributors: { person: ITSELF, address: { column: 'address_key' } } };
  },
} as const satisfies SourceOfUnits;

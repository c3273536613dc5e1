import { windowBounds } from '../../period/window-bounds.ts';
import { ageCategory, agedTwelve, residentStep } from '../resident-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Persons registered in the municipality on 1 January of the reference year. */
export const person = {
  title: { nl: 'ingeschreven personen', en: 'registered persons' },
  conditions: { 'aged-12-or-over': agedTwelve },
  persons: true,
  additive: false,
  units(statement, set, scope, name): UnitSteps {
    residentStep(statement, scope.municipality, windowBounds(set.window, scope.period).referenceYear);
    const units = statement.step(
      `${name}_unit`,
      `
  select person_key as unit_id, address_key, null::bigint as amount, neighbourhood_code,
    ${ageCategory('age')} as category_age
  from resident_of_year where ${where(person, set)}`,
    );
    const address = `select unit_id, address_key as contributor from ${units} where address_key is not null`;
    return { units, contributors: { person: ITSELF, address } };
  },
} as const satisfies SourceOfUnits;

import { windowBounds } from '../../period/window-bounds.ts';
import { objectStep } from '../object-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Persons registered in the municipality on 1 January of the reference year. */
export const person = {
  title: { nl: 'ingeschreven personen', en: 'registered persons' },
  conditions: {},
  persons: true,
  additive: false,
  units(statement, set, scope, name): UnitSteps {
    const { referenceYear } = windowBounds(set.window, scope.period);
    objectStep(statement, scope.municipality, referenceYear);
    const units = statement.step(
      `${name}_unit`,
      `
  select resident.person_key as unit_id, resident.object_key as address_key, null::bigint as amount,
    coalesce(resident.neighbourhood_code, home.neighbourhood_code) as neighbourhood_code
  from vault.person_year resident left join object_of_year home using (object_key)
  where resident.municipality_code = ${statement.bind(scope.municipality, 'text')}
    and resident.year = ${statement.bind(referenceYear, 'int')} and ${where(person, set)}`,
    );
    const address = `select unit_id, address_key as contributor from ${units} where address_key is not null`;
    return { units, contributors: { person: ITSELF, address } };
  },
} as const satisfies SourceOfUnits;

import { windowBounds } from '../../period/window-bounds.ts';
import { objectStep } from '../object-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Addressable objects of the reference year. */
export const object = {
  title: { nl: 'adresseerbare objecten', en: 'addressable objects' },
  conditions: {
    'is-dwelling': { text: { nl: 'met gebruik woning', en: 'used as a dwelling' }, sql: `'woning' = any (use)` },
  },
  persons: false,
  additive: false,
  units(statement, set, scope, name): UnitSteps {
    objectStep(statement, scope.municipality, windowBounds(set.window, scope.period).referenceYear);
    const units = statement.step(
      `${name}_unit`,
      `
  select object_key as unit_id, neighbourhood_code, null::bigint as amount,
    coalesce(dwelling_type, 'onbekend') as category_dwelling_type
  from object_of_year where ${where(object, set)}`,
    );
    return { units, contributors: { object: ITSELF } };
  },
} as const satisfies SourceOfUnits;

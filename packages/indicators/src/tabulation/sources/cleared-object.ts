import { clearance } from './clearance.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps } from './unit-source.ts';

/**
 * Objects with a cleared cannabis farm in the window, each once. The clearances are those that are counted, so that an object is never told of
 * without one; where several of an object that no file lists name different neighbourhoods, the first by code holds.
 */
export const clearedObject = {
  title: { nl: 'objecten met een ontmantelde hennepkwekerij', en: 'objects with a cleared cannabis farm' },
  conditions: {},
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    const { units: farms } = clearance.units(statement, set, scope, `${name}_farm`);
    const units = statement.step(
      `${name}_unit`,
      `
  select distinct on (farm_object_key) farm_object_key as unit_id, farm.unit_id as clearance_id, amount, neighbourhood_code,
    category_place, category_tenure, category_construction_period
  from ${farms} farm where farm_object_key is not null
  order by farm_object_key, farm.neighbourhood_code collate "C" nulls last, farm.unit_id collate "C"`,
    );
    const incident = `select distinct farm_object_key as unit_id, farm_incident_key as contributor from ${farms}
    where farm_object_key is not null and farm_incident_key is not null`;
    return { units, asUnitOf: { clearance: 'clearance_id' }, contributors: { object: ITSELF, incident } };
  },
} as const satisfies SourceOfUnits;

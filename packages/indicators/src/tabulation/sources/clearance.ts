import { NOT_LISTED } from '../../definition/breakdowns.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import { constructionCategory } from '../construction-sql.ts';
import { objectStep, useCategory } from '../object-sql.ts';
import { lastDay } from '../vague-date-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/**
 * Cleared cannabis farms, dated well enough to lie wholly in the window. Where they stood and what that is comes from the file of objects of the
 * reference year; the neighbourhood otherwise from the clearance itself, because a barn has no address.
 */
export const clearance = {
  title: { nl: 'ontmantelde hennepkwekerijen', en: 'cleared cannabis farms' },
  conditions: {},
  persons: false,
  additive: true,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    const { start, end, referenceYear } = windowBounds(set.window, scope.period);
    objectStep(statement, referenceYear);
    const told = (category: string) => `case when listed.object_key is null then '${NOT_LISTED}' else ${category} end`;
    const units = statement.step(
      `${name}_unit`,
      `
  select farm.fact_key as unit_id, farm.object_key as farm_object_key, null::bigint as amount,
    coalesce(listed.neighbourhood_code, farm.neighbourhood_code) as neighbourhood_code,
    coalesce(farm.incident_key, concat_ws(' ', farm.clearance_date, farm.clearance_date_precision,
      coalesce(listed.neighbourhood_code, farm.neighbourhood_code))) as farm_incident_key,
    ${told(`case when listed.use <> array['woning'] then ${useCategory('listed.use')}
      when listed.dwelling_type in ('eengezins', 'meergezins') then 'woning_' || listed.dwelling_type
      else 'woning_overig' end`)} as category_place,
    ${told(`coalesce(listed.tenure, 'onbekend')`)} as category_tenure,
    ${told(constructionCategory('listed.construction_year'))} as category_construction_period
  from vault.cannabis_clearance farm left join object_of_year listed using (object_key)
  where farm.municipality_code = ${statement.bind(scope.municipality, 'text')}
    and farm.clearance_date >= ${statement.bind(start, 'date')}
    and ${lastDay('farm.clearance_date')} <= ${statement.bind(end, 'date')} and ${where(clearance, set)}`,
    );
    const of = (column: string) => `select unit_id, ${column} as contributor from ${units} where ${column} is not null`;
    return {
      units,
      contributors: { clearance: ITSELF, object: of('farm_object_key'), incident: of('farm_incident_key') },
    };
  },
} as const satisfies SourceOfUnits;

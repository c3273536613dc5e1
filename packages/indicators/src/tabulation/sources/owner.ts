import type { CountCondition } from '../../definition/formula.ts';
import { collectorBands, dwellingBands } from '../../definition/property-breakdowns.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import type { Text } from '../../text.ts';
import { bandCategory } from '../band-sql.ts';
import { ownerStep } from '../owner-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Persons who own an addressable object in this municipality on 1 January of the reference year, wherever they live. */
export const owner = {
  title: { nl: 'personen met vastgoed in deze gemeente', en: 'persons who own property in this municipality' },
  conditions: {
    'owns-dwelling': { text: { nl: 'waaronder ≥ 1 woning', en: 'with ≥ 1 dwelling among it' }, sql: 'dwellings >= 1' },
  },
  persons: true,
  additive: false,
  countText,
  units(statement, set, scope, name): UnitSteps {
    ownerStep(statement, scope.municipality, windowBounds(set.window, scope.period).referenceYear);
    const units = statement.step(
      `${name}_unit`,
      `
  select person_key as unit_id, null::bigint as amount, neighbourhood_code, household,
    residence as category_residence, mortgage_free as category_mortgage_free,
    ${bandCategory('dwellings', dwellingBands)} as category_dwellings_owned,
    ${bandCategory('dwellings', collectorBands)} as category_dwellings_collected
  from owner_of_year where ${where(owner, set)}${set.having === undefined ? '' : ` and dwellings >= ${atLeast(set.having)}`}`,
    );
    const household = `select unit_id, household as contributor from ${units}`;
    const property = 'select distinct holder_key as unit_id, object_key as contributor from holding';
    return { units, contributors: { person: ITSELF, household, 'owned-object': property } };
  },
} as const satisfies SourceOfUnits;

function countText(having: CountCondition): Text {
  const least = atLeast(having);
  return { nl: `waaronder ≥ ${least} woningen`, en: `with ≥ ${least} dwellings among it` };
}

function atLeast(having: CountCondition): number {
  if (having.kind !== 'dwellings-owned') throw new Error(`owners have no count condition ${having.kind}`);
  return having.atLeast;
}

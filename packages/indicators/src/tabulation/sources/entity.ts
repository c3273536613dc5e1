import { windowBounds } from '../../period/window-bounds.ts';
import { boardStep, entityStep } from '../entity-sql.ts';
import { partyStep } from '../sale-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Legal entities established in the municipality on 1 January of the reference year, by the file of that year. */
export const entity = {
  title: { nl: 'rechtspersonen', en: 'legal entities' },
  conditions: {
    'is-foundation': {
      text: {
        nl: 'met rechtsvorm stichting (geen woningcorporatie)',
        en: 'that are a foundation (no housing association)',
      },
      sql: `body = 'stichting'`,
    },
    'dealt-in-property': {
      text: { nl: 'die ≥ 1 object kochten of verkochten', en: 'that bought or sold ≥ 1 object' },
      sql: 'entity_key in (select party_key from party)',
    },
  },
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, { municipality, period }, name): UnitSteps {
    const bounds = windowBounds(set.window, period);
    const { referenceYear } = bounds;
    const day = `${referenceYear}-01-01`;
    entityStep(statement, { municipality, referenceYear, day });
    if (set.conditions.includes('dealt-in-property')) partyStep(statement, bounds);
    const units = statement.step(
      `${name}_unit`,
      `
  select entity_key as unit_id, null::bigint as amount, neighbourhood_code, anbi as category_anbi
  from entity_of_year where ${where(entity, set)}`,
    );
    const director = `select entity_key as unit_id, person_key as contributor from ${boardStep(statement, municipality, day)}`;
    return { units, contributors: { entity: ITSELF, director } };
  },
} as const satisfies SourceOfUnits;

import { boardBands } from '../../definition/entity-breakdowns.ts';
import type { CountCondition, UnitSet } from '../../definition/formula.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import type { Text } from '../../text.ts';
import { bandCategory } from '../band-sql.ts';
import { boardStep, entityStep } from '../entity-sql.ts';
import { householdStep } from '../household-sql.ts';
import { holdingStep } from '../owner-sql.ts';
import { hasRecord, recordStep } from '../record-sql.ts';
import { residentStep } from '../resident-sql.ts';
import type { Statement } from '../statement.ts';
import { ITSELF, type SourceOfUnits, type UnitScope, type UnitSteps, where } from './unit-source.ts';

/** Persons on the board of a foundation or association of this municipality on the last day of the window, wherever they live. */
export const director = {
  title: { nl: 'bestuurders in deze gemeente', en: 'directors in this municipality' },
  conditions: {
    'of-body': {
      text: {
        nl: 'van een stichting (geen woningcorporatie) of vereniging (geen VvE)',
        en: 'of a foundation (no housing association) or association (no VvE)',
      },
      sql: 'body is not null',
    },
    'of-foundation': {
      text: { nl: 'van een stichting (geen woningcorporatie)', en: 'of a foundation (no housing association)' },
      sql: `body = 'stichting'`,
    },
    'has-record': { text: hasRecord, sql: 'category_record_kind is not null' },
  },
  persons: true,
  additive: false,
  ofOneMunicipality: false,
  countText,
  units(statement, set, scope, name): UnitSteps {
    const seats = seatStep(statement, set, scope, name);
    const registered = set.conditions.includes('has-record');
    const units = statement.step(
      `${name}_unit`,
      `
  select person_key as unit_id, null::bigint as amount, neighbourhood_code, household, entity_key as behind_entity
    ${registered ? `, ${categories}` : ''}
  from ${seats} seat ${registered ? `join ${recordStep(statement, scope)} using (person_key)` : ''}
  where ${where(director, set)}${set.having === undefined ? '' : ` and boards >= ${atLeast(set.having)}`}`,
    );
    const household = `select distinct unit_id, household as contributor from ${units}`;
    const entity = { column: 'behind_entity' } as const;
    return { units, severalRows: true, contributors: { person: ITSELF, household, entity } };
  },
} as const satisfies SourceOfUnits;

const kindBy = (id: string, category: string): string =>
  `category_record_kind || '.' || ${category} as category_kind_${id}`;

const categories = [
  'category_record_kind',
  kindBy('property', 'owns'),
  kindBy('boards', `(${bandCategory('boards', boardBands)})`),
  kindBy('section', 'section'),
  kindBy('anbi', 'anbi'),
].join(', ');

/** Everybody on each board that counts, with what is known of the entity and of the director, and on how many boards they sit. */
function seatStep(statement: Statement, set: UnitSet, { municipality, period }: UnitScope, name: string): string {
  const { end, referenceYear } = windowBounds(set.window, period);
  const counted = director.conditions[set.conditions.includes('of-foundation') ? 'of-foundation' : 'of-body'].sql;
  entityStep(statement, { municipality, referenceYear, day: end });
  residentStep(statement, referenceYear);
  householdStep(statement, referenceYear);
  holdingStep(statement, referenceYear);
  return statement.step(
    `${name}_seat`,
    `
  select person_key, entity_key, body, section, anbi, boards, resident.neighbourhood_code,
    coalesce(household_key, address_key, person_key) as household,
    case when entity_key in (select holder_key from holding_of_year where holder_key is not null) then 'ja'
      when exists (select 1 from holding_of_year) then 'nee' else 'onbekend' end as owns
  from (select person_key, entity_key, entity.body, section, anbi from ${boardStep(statement, municipality, end)}
    join entity_of_year entity using (entity_key) where ${counted}) seat
  join (select person_key, count(*) as boards from board join entity_of_year using (entity_key)
    where ${counted} group by person_key) many using (person_key)
  left join resident_of_year resident using (person_key) left join household_of_year using (person_key)`,
  );
}

function countText(having: CountCondition): Text {
  const least = atLeast(having);
  return { nl: `met ≥ ${least} zulke besturen`, en: `with ≥ ${least} such boards` };
}

function atLeast(having: CountCondition): number {
  if (having.kind !== 'boards') throw new Error(`directors have no count condition ${having.kind}`);
  return having.atLeast;
}

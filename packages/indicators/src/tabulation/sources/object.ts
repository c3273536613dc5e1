import type { CountCondition, UnitSet } from '../../definition/formula.ts';
import { frequentMoves, movesBefore } from '../../definition/frequent-moves.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import type { Text } from '../../text.ts';
import { firstClearedStep, monthsUncleared } from '../first-cleared-sql.ts';
import { movedInStep } from '../move-sql.ts';
import { objectStep } from '../object-sql.ts';
import { ownedStep } from '../owner-sql.ts';
import type { Statement } from '../statement.ts';
import { ITSELF, type SourceOfUnits, type UnitScope, type UnitSteps, where } from './unit-source.ts';

/** Addressable objects of the reference year. */
export const object = {
  title: { nl: 'adresseerbare objecten', en: 'addressable objects' },
  conditions: {
    'is-dwelling': { text: { nl: 'met gebruik woning', en: 'used as a dwelling' }, sql: 'is_dwelling' },
    valued: {
      text: {
        nl: 'met een WOZ-waarde op de peildatum (1 januari van het jaar ervoor)',
        en: 'with an assessed value (WOZ) on the valuation date (1 January of the year before)',
      },
      sql: 'assessed_value is not null',
    },
    'first-cleared': {
      text: {
        nl: `met een ontmantelde hennepkwekerij, en geen in de ${monthsUncleared} maanden voor P,`,
        en: `with a cleared cannabis farm, and none in the ${monthsUncleared} months before P,`,
      },
      sql: 'object_key in (select object_key from first_cleared)',
    },
  },
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  countText,
  units(statement, set, scope, name): UnitSteps {
    const { municipality, period } = scope;
    objectStep(statement, windowBounds(set.window, period).referenceYear);
    if (set.conditions.includes('first-cleared')) firstClearedStep(statement, municipality, period);
    const moved = set.having === undefined ? undefined : movedOften(statement, set, scope, name);
    const units = statement.step(
      `${name}_unit`,
      `
  select object_key as unit_id, neighbourhood_code, assessed_value as amount, coalesce(tenure, 'onbekend') as category_tenure,
    coalesce(dwelling_type, 'onbekend') as category_dwelling_type${exposure(statement, set, scope)}
  from object_of_year where ${where(object, set)}
    ${moved === undefined ? '' : `and object_key in (select object_key from ${moved.often})`}`,
    );
    const holder = set.roles.includes('holder') ? { holder: holders(statement, set, scope) } : {};
    const contributors = { object: ITSELF, ...holder } as const;
    if (moved === undefined) return { units, contributors };
    const mover = `select distinct object_key as unit_id, person_key as contributor from ${moved.moves}`;
    return { units, contributors: { ...contributors, mover } };
  },
} as const satisfies SourceOfUnits;

/** Who holds a right of ownership on each object, where that was delivered. */
function holders(statement: Statement, { window }: UnitSet, { period }: UnitScope): string {
  const owned = ownedStep(statement, windowBounds(window, period).referenceYear);
  return `select object_key as unit_id, holder_key as contributor from ${owned}`;
}

function countText(having: CountCondition): Text {
  const { atLeast } = moveCondition(having);
  return {
    nl: `met ≥ ${atLeast} verschillende dagen van inhuizing`,
    en: `with ≥ ${atLeast} different days of moving in`,
  };
}

function movedOften(
  statement: Statement,
  { window, having }: UnitSet,
  { municipality, period }: UnitScope,
  name: string,
) {
  return movedInStep(statement, municipality, windowBounds(window, period), moveCondition(having!).atLeast, name);
}

function moveCondition(having: CountCondition): Extract<CountCondition, { kind: 'move-in-days' }> {
  if (having.kind !== 'move-in-days') throw new Error(`objects have no count condition ${having.kind}`);
  return having;
}

/** SQL of the category by the moves before P, for a set that is shown by it. */
function exposure(statement: Statement, { breakdowns }: UnitSet, { municipality, period }: UnitScope): string {
  if (!breakdowns.includes(movesBefore.id)) return '';
  const before = windowBounds({ kind: 'months-before-start', months: frequentMoves.months }, period);
  const { often } = movedInStep(statement, municipality, before, frequentMoves.atLeast, 'before');
  return `,
    case when object_key in (select object_key from ${often}) then 'vaak' else 'niet_vaak' end as category_moves_before`;
}

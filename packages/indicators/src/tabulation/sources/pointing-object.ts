import { windowBounds } from '../../period/window-bounds.ts';
import { knownObjectStep } from '../known-object-sql.ts';
import type { Statement } from '../statement.ts';
import { ITSELF, type SourceOfUnits, type UnitScope, type UnitSteps, where } from './unit-source.ts';

/** Objects that the rows of another dataset point at in the window, each once per dataset. */
export const pointingObject = {
  title: {
    nl: 'objecten waar rijen van een ander bestand naar wijzen',
    en: 'objects that rows of another file point at',
  },
  conditions: {
    'in-object-file': {
      text: { nl: 'die in het objectenbestand staan', en: 'that are in the file of objects' },
      sql: 'object_key in (select object_key from known_object)',
    },
  },
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    knownObjectStep(statement, scope.municipality);
    const pointing = pointingStep(statement, scope, windowBounds(set.window, scope.period));
    const units = statement.step(
      `${name}_unit`,
      `
  select link || ' ' || object_key as unit_id, null::text as neighbourhood_code, null::bigint as amount,
    link as category_link
  from ${pointing} where ${where(pointingObject, set)}`,
    );
    return { units, contributors: { object: ITSELF } };
  },
} as const satisfies SourceOfUnits;

/** Ownership is of 1 January; a transfer and a move are of their day. */
function pointingStep(
  statement: Statement,
  { municipality }: UnitScope,
  bounds: { start: string; end: string },
): string {
  const here = `municipality_code = ${statement.bind(municipality, 'text')} and object_key is not null`;
  const [start, end] = [statement.bind(bounds.start, 'date'), statement.bind(bounds.end, 'date')];
  return statement.step(
    'pointing',
    `
  select distinct 'overdracht' as link, object_key from vault.property_transfer
  where ${here} and transfer_date between ${start} and ${end}
  union select distinct 'eigendom', object_key from vault.ownership
  where ${here} and make_date(year, 1, 1) between ${start} and ${end}
  union select distinct 'verhuizing', object_key from vault.residence_move
  where ${here} and move_date between ${start} and ${end}`,
  );
}

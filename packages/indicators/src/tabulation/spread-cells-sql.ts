import type { UnitSet } from '../definition/formula.ts';
import { cell, roleOfCell } from './cell-roles-sql.ts';
import { type CellSteps, type CellsOf, columnOf, joinedBehind } from './cell-steps.ts';
import { areaColumns, type ShownCells, shownCells } from './shown-cells.ts';
import { ITSELF } from './sources/unit-source.ts';
import { unitSources } from './sources/unit-sources.ts';
import { TOTAL } from './tabulation.ts';

/** What a set leaves out of its cells, and when and how its cells are asked. */
export interface LeftOut {
  /** Source of the set that it is left out of. */
  readonly source: UnitSet['source'];
  readonly except: UnitSet;
  readonly period: string;
  readonly levels: Parameters<typeof shownCells>[1];
}

/**
 * The cells of a set of which a unit may stand in several categories of a breakdown: a row per unit and cell. Of each cell the contributors that
 * stand in the rows of the units are those of its own rows.
 */
export function spreadCells(
  { statement, name, municipality, shown, steps, roles, isSum }: CellsOf,
  leftOut?: LeftOut,
): CellSteps {
  const behind = [...new Set(roles.flatMap((role) => columnOf(steps.contributors[role]) ?? []))];
  const here = () => statement.bind(municipality, 'text');
  const fact = statement.step(
    `${name}_fact`,
    `
  select ${['unit_id', 'amount', ...behind, cell].join(', ')} from ${steps.units} unit
  cross join lateral (values ${places(shown, here)}) spread (${cell})`,
  );
  const without = leftOut === undefined ? '' : exceptStep({ statement, name, municipality, leftOut }, here);
  const spread = statement.step(
    `${name}_spread`,
    `
  select distinct unit_id, amount, ${cell} from ${fact} whole ${without}`,
  );
  const counted = statement.step(
    `${name}_counted`,
    `
  select ${cell}, count(*) as units, count(unit_id) as known_units, sum(amount) as amount from ${spread} group by ${cell}`,
  );
  const weighed = (role: string): string => {
    const who = steps.contributors[role];
    if (who === ITSELF)
      return `select ${cell}, unit_id is not null as known, 1::bigint as units, amount from ${spread}`;
    const column = columnOf(who);
    const joined =
      column === undefined
        ? `${joinedBehind(name, role, who)} behind using (unit_id)`
        : `(select distinct unit_id, ${cell}, ${column} as contributor from ${fact} where ${column} is not null) behind using (unit_id, ${cell})`;
    return `select ${cell}, contributor is not null as known, count(*) as units, sum(amount) as amount
    from ${spread} left join ${joined} group by ${cell}, contributor is not null, coalesce(contributor, unit_id)`;
  };
  return { counted, behind: roles.map((role) => roleOfCell({ role, weights: weighed(role) }, isSum)) };
}

/** SQL values of every cell that a unit stands in. */
function places(shown: readonly ShownCells[], municipality: () => string): string {
  const rows = shown.map(({ area, category }, place) => {
    return `(${place}, ${area === null ? municipality() : areaColumns[area](municipality())}, ${category === null ? `'${TOTAL}'` : `unit.${category}`})`;
  });
  return rows.join(', ');
}

/** What a set leaves out, cell by cell: a unit that stands in several categories may stand in some of them only for another set. */
function exceptStep(
  {
    statement,
    name,
    municipality,
    leftOut,
  }: Pick<CellsOf, 'statement' | 'name' | 'municipality'> & { leftOut: LeftOut },
  here: () => string,
): string {
  const { source, except, period, levels } = leftOut;
  const { units, asUnitOf } = unitSources[except.source].units(
    statement,
    except,
    { municipality, period },
    `${name}_except`,
  );
  const id = (except.source === source ? undefined : asUnitOf?.[source]) ?? 'unit_id';
  const out = statement.step(
    `${name}_left_out`,
    `
  select distinct unit.${id} as unit_id, place, category from ${units} unit
  cross join lateral (values ${places(shownCells(except, levels), here)}) spread (${cell})`,
  );
  return `where not exists (select 1 from ${out} part where (part.unit_id, part.place, part.category)
    = (whole.unit_id, whole.place, whole.category))`;
}

import type { UnitSet } from '../definition/formula.ts';
import type { PeriodCode } from '../period/period.ts';
import { cell } from './cell-roles-sql.ts';
import { groupedCells } from './grouped-cells-sql.ts';
import type { Query } from './query.ts';
import { type ShownLevel, shownCells } from './shown-cells.ts';
import { unitSources } from './sources/unit-sources.ts';
import { spreadCells } from './spread-cells-sql.ts';
import { Statement } from './statement.ts';

/** A set of units to count in one period, on several levels at once. */
export interface SetRequest {
  /** CBS code of the municipality, e.g. `GM0363`. */
  readonly municipality: string;
  readonly period: PeriodCode;
  readonly levels: readonly ShownLevel[];
  /** Whether the amounts of the units are added up too. */
  readonly isSum: boolean;
}

/**
 * The SQL that counts a set of units over the vault, after `sessionTables` on the same connection: a row per non-empty cell and measure (`count`; `sum`
 * where amounts are added up), with who stands behind it per contributor role. It scans the units once for all levels and breakdowns.
 * @throws CodeError when the period is not a CBS period code.
 */
export function setQuery(set: UnitSet, request: SetRequest): Query {
  const statement = new Statement();
  return statement.finish(setCells(statement, set, request, 'set'));
}

/** SQL of the cells of a set, as a part of a statement: `level`, `area`, `breakdown`, `category`, `measure`, `units`, `value`, `roles`. */
export function setCells(statement: Statement, set: UnitSet, request: SetRequest, name: string): string {
  const { municipality, period, levels, isSum } = request;
  const steps = unitSources[set.source].units(statement, set, { municipality, period }, name);
  const shown = shownCells(set, levels);
  const of = { statement, name, municipality, shown, steps, roles: set.roles, isSum };
  const isPlain = steps.severalRows !== true && set.except === undefined;
  const { source, breakdowns, except } = set;
  // Of the same cells, in the same order.
  const leftOut = except === undefined ? undefined : { source, except: { ...except, breakdowns }, period, levels };
  const { counted, behind } = isPlain ? groupedCells(of) : spreadCells(of, leftOut);
  const places = shown.map(({ level, breakdown }, place) => `(${place}, '${level}', '${breakdown}')`);
  const measures = isSum ? `('count', units), ('sum', amount::bigint)` : `('count', units)`;
  const measured = statement.result(
    `${name}_measured`,
    `
  select ${cell}, measure, units, value from ${counted} cross join lateral (values ${measures}) measured (measure, value)`,
  );
  const roles = statement.result(
    `${name}_behind`,
    `
  select ${cell}, measure, json_agg(json_build_object('role', role, 'contributors', contributors, 'largest', largest,
    'second', second, 'unknownUnits', unknown_units) order by role) as roles
  from (${behind.join('\n  union all')}) role group by ${cell}, measure`,
  );
  return `select level, area, breakdown, category, measure, units, value, roles
from ${measured} measured join ${roles} behind using (${cell}, measure)
join (values ${places.join(', ')}) shown (place, level, breakdown) using (place)`;
}

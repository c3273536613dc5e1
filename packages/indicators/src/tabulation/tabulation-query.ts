import type { NodeLevel } from '../area/level.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { unitSets } from '../definition/quantities.ts';
import type { PeriodCode } from '../period/period.ts';
import type { Query } from './query.ts';
import { ITSELF, type UnitContributors, type UnitScope, type UnitSteps } from './sources/unit-source.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';
import { areaOf, spreads } from './unit-place-sql.ts';

/** What to tabulate: one level and one period, the total and the breakdowns named. */
export interface TabulationRequest {
  /** CBS code of the municipality, e.g. `GM0363`. */
  readonly municipality: string;
  readonly level: NodeLevel;
  readonly period: PeriodCode;
  /** Ids of breakdowns of the definition; one that a quantity does not have is skipped for that quantity. */
  readonly breakdowns: readonly string[];
}

/**
 * The SQL that counts an indicator over the vault, after `sessionTables` on the same connection: one row per non-empty cell of each of its quantities, with who stands
 * behind it per contributor role. Units without an area on the level come back under area `_U`. Read the rows with
 * `tabulatedCell`; they are confidential.
 * @throws CodeError when the period is not a CBS period code.
 */
export function tabulationQuery(definition: IndicatorDefinition, request: TabulationRequest): Query {
  const statement = new Statement();
  const scope: UnitScope = { municipality: request.municipality, period: request.period };
  const selects = unitSets(definition).map((set, index) => {
    const name = `set${index + 1}`;
    const steps = unitSources[set.source].units(statement, set, scope, name);
    return cellSelect(statement, set, { definition, request, name, steps });
  });
  return statement.finish(selects.join('\nunion all\n'));
}

interface CellContext {
  readonly definition: IndicatorDefinition;
  readonly request: TabulationRequest;
  readonly name: string;
  readonly steps: UnitSteps;
}

const cell = 'quantity, area, breakdown, category';

function cellSelect(statement: Statement, set: UnitSet, { definition, request, name, steps }: CellContext): string {
  const columns = Object.values(steps.contributors).flatMap((behind) => (isColumn(behind) ? [behind.column] : []));
  const spread = `
  select ${['unit_id', 'quantity', 'value', `${areaOf(statement, request)} as area`, 'breakdown', 'category', ...columns].join(', ')}
  from ${steps.units} unit
  cross join lateral (values ${measures(definition, set)}) measure (quantity, value)
  cross join lateral (values ${spreads(set, request)}) spread (breakdown, category)`;
  const left = set.except === undefined ? '' : leftOut(statement, set, set.except, { request, name });
  if (steps.severalRows) statement.step(`${name}_fact`, spread);
  const source = steps.severalRows
    ? `select distinct unit_id, value, ${cell} from ${name}_fact`
    : `select * from (${spread}) fact`;
  if (left === '' && !steps.severalRows) statement.step(`${name}_spread`, spread);
  else statement.step(`${name}_spread`, `\n  select * from (${source}) whole ${left}`);
  const behind = set.roles.map((role) => contributorsOf(name, role, steps.contributors[role]));
  statement.step(`${name}_contributor`, behind.join('\n  union all'));
  statement.step(`${name}_role`, roleMeasures(name));
  return `select ${['quantity', 'area', 'breakdown', 'category'].map((column) => `counted.${column}`).join(', ')},
  ${statement.bind(request.level, 'text')} as level, ${statement.bind(request.period, 'text')} as period,
  units, value, roles
from (select ${cell}, count(*) as units, sum(value)::bigint as value from ${name}_spread group by ${cell}) counted
join (select ${cell}, json_agg(json_build_object('role', role, 'contributors', contributors, 'largest', largest,
    'second', second, 'unknownUnits', unknown_units) order by role) as roles
  from ${name}_role group by ${cell}) behind using (${cell})`;
}

/** What a set leaves out, cell by cell: a unit that stands in several categories may stand in some of them only for another set. */
function leftOut(
  statement: Statement,
  { source }: UnitSet,
  except: UnitSet,
  { request, name }: Pick<CellContext, 'request' | 'name'>,
): string {
  const { units, asUnitOf } = unitSources[except.source].units(statement, except, request, `${name}_part`);
  const id = (except.source === source ? undefined : asUnitOf?.[source]) ?? 'unit_id';
  statement.step(
    `${name}_left_out`,
    `
  select distinct unit.${id} as unit_id, breakdown, category from ${units} unit
  cross join lateral (values ${spreads(except, request)}) spread (breakdown, category)`,
  );
  return `where not exists (select 1 from ${name}_left_out part where (part.unit_id, part.breakdown, part.category)
    = (whole.unit_id, whole.breakdown, whole.category))`;
}

function measures({ formula }: IndicatorDefinition, set: UnitSet): string {
  const count = `('${set.quantity}', 1::bigint)`;
  return formula.kind === 'sum' ? `${count}, ('${formula.sum}', unit.amount)` : count;
}

const isColumn = (behind: UnitContributors): behind is { readonly column: string } => typeof behind === 'object';

function contributorsOf(name: string, role: string, behind: UnitContributors | undefined): string {
  if (behind === undefined) throw new Error(`no unit of ${name} has a contributor in the role ${role}`);
  if (behind === ITSELF)
    return `
  select ${cell}, '${role}' as role, unit_id is not null as known, value as weight from ${name}_spread`;
  const joined = isColumn(behind)
    ? `${inCell(name, behind.column)} using (unit_id, ${cell})`
    : `(${behind}) behind using (unit_id)`;
  return `
  select ${cell}, '${role}' as role, contributor is not null as known, sum(value) as weight
  from ${name}_spread left join ${joined}
  group by ${cell}, contributor is not null, coalesce(contributor, unit_id)`;
}

/** Contributors that stand in the rows of the units: of each cell those of its own rows. */
function inCell(name: string, column: string): string {
  return `(select distinct unit_id, ${cell}, ${column} as contributor from ${name}_fact where ${column} is not null) behind`;
}

function roleMeasures(name: string): string {
  return `
  select ${cell}, role, count(*) filter (where known) as contributors,
    count(*) filter (where not known) as unknown_units,
    (array_agg(abs(weight) order by abs(weight) desc))[1]::bigint as largest,
    coalesce((array_agg(abs(weight) order by abs(weight) desc))[2], 0)::bigint as second
  from ${name}_contributor group by ${cell}, role`;
}

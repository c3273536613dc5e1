import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Query } from './query.ts';
import { ITSELF, type UnitContributors, type UnitScope } from './sources/unit-source.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';
import { TOTAL } from './tabulation.ts';

/** A share in whole percents, with the units and contributors of the smaller of both its sides. */
export interface CountedPercent {
  readonly category: string;
  readonly percent: number;
  readonly units: number;
  readonly roles: readonly { readonly role: string; readonly contributors: number }[];
}

/**
 * The SQL of an indicator that is a percent: one row per category of its one breakdown, or for everything; what has no unit at all has no row. Read
 * the rows with `countedPercent`; they are confidential.
 * @throws CodeError when the period is not a CBS period code.
 */
export function percentQuery({ formula, breakdowns }: IndicatorDefinition, scope: UnitScope): Query {
  if (formula.kind !== 'percent') throw new Error(`a ${formula.kind} is no percent`);
  const { part, whole } = formula;
  const statement = new Statement();
  const has = unitSources[part.source].units(statement, part, scope, 'part');
  const all = unitSources[whole.source].units(statement, whole, scope, 'whole');
  const [breakdown] = breakdowns;
  const category = breakdown === undefined ? `'${TOTAL}'` : `category_${breakdown.id.replaceAll('-', '_')}`;
  statement.step(
    'side',
    `
  select unit_id, ${category} as category, coalesce(amount, 1) as weight,
    unit_id in (select unit_id from ${has.units}) as has from ${all.units}`,
  );
  const roles = whole.roles.map((role) => `select '${role}' as role, ${sides(all.units, all.contributors[role])}`);
  return statement.finish(`select category, round(part * 100.0 / (part + rest))::int as percent, least(part, rest)::int as units, roles
from (select category, coalesce(sum(weight) filter (where has), 0) as part,
    coalesce(sum(weight) filter (where not has), 0) as rest from side group by category) counted
join (select category, json_agg(json_build_object('role', role, 'contributors', least(part, rest)) order by role) as roles
  from (${roles.join(' union all ')}) behind group by category) behind using (category)
where part + rest > 0 order by category`);
}

/** SQL of how many contributors of a role stand behind either side; a unit of which it is not known counts for itself. */
function sides(units: string, behind: UnitContributors | undefined): string {
  if (behind === ITSELF)
    return `category, coalesce(sum(weight) filter (where has), 0) as part,
    coalesce(sum(weight) filter (where not has), 0) as rest from side group by category`;
  if (typeof behind !== 'string' && typeof behind !== 'object') throw new Error('a percent knows no such contributors');
  const known =
    typeof behind === 'string'
      ? behind
      : `select unit_id, ${behind.column} as contributor from ${units} where ${behind.column} is not null`;
  return `category, count(distinct coalesce(contributor, unit_id)) filter (where has) as part,
    count(distinct coalesce(contributor, unit_id)) filter (where not has) as rest
    from side left join (${known}) known using (unit_id) group by category`;
}

/** Turns a row of the query, as a PostgreSQL driver returns it (JSON read or as text), into what was counted. */
export function countedPercent(row: Readonly<Record<string, unknown>>): CountedPercent {
  const roles = typeof row['roles'] === 'string' ? JSON.parse(row['roles']) : row['roles'];
  return {
    category: String(row['category']),
    percent: Number(row['percent']),
    units: Number(row['units']),
    roles: (roles as readonly Record<string, unknown>[]).map(({ role, contributors }) => {
      return { role: String(role), contributors: Number(contributors) };
    }),
  };
}

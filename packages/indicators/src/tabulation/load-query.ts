import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Query } from './query.ts';
import type { UnitScope } from './sources/unit-source.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';

/** What was measured of one category: its mean in whole units, and the inhabitants that the smallest of its sites connects. */
export interface MeasuredLoad {
  readonly category: string;
  readonly value: number;
  readonly connected: number;
}

/**
 * The SQL of an indicator that is a load: one row per category that was measured; one that was not has none. Read the rows with `measuredLoad`.
 * @throws CodeError when the period is not a CBS period code.
 */
export function loadQuery({ formula, breakdowns }: IndicatorDefinition, scope: UnitScope): Query {
  if (formula.kind !== 'load') throw new Error(`a ${formula.kind} is no load`);
  const statement = new Statement();
  const { units } = unitSources[formula.over.source].units(statement, formula.over, scope, 'set1');
  const category = `category_${breakdowns[0]!.id}`;
  return statement.finish(`select ${category} as category, round(avg(load))::bigint as value,
  min(catchment_population) as connected
from ${units} group by ${category} order by ${category}`);
}

/** Turns a row of the query, as a PostgreSQL driver returns it, into what was measured. */
export function measuredLoad(row: Readonly<Record<string, unknown>>): MeasuredLoad {
  return { category: String(row['category']), value: Number(row['value']), connected: Number(row['connected']) };
}

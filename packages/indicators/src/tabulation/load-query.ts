import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Query } from './query.ts';
import type { UnitScope } from './sources/unit-source.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';

/** What was measured of one category: its mean in whole units, and the inhabitants that the smallest of its sites connects. */
export interface MeasuredLoad {
  readonly breakdown: string;
  readonly category: string;
  readonly value: number;
  readonly connected: number;
  /** Whether a measurement in it stands far above what its site carried before. */
  readonly spike: boolean;
}

/**
 * The SQL of an indicator that is a load: one row per category of each breakdown that was measured; one that was not has none. Read the rows with `measuredLoad`.
 * @throws CodeError when the period is not a CBS period code.
 */
export function loadQuery({ formula, breakdowns }: IndicatorDefinition, scope: UnitScope): Query {
  if (formula.kind !== 'load') throw new Error(`a ${formula.kind} is no load`);
  const statement = new Statement();
  const { units } = unitSources[formula.over.source].units(statement, formula.over, scope, 'set1');
  const categories = breakdowns.map(({ id }) => `('${id}', category_${id.replaceAll('-', '_')})`);
  return statement.finish(`select breakdown, category, round(avg(load)::numeric)::bigint as value,
  min(catchment_population) as connected, bool_or(is_spike) as spike
from ${units} cross join lateral (values ${categories.join(', ')}) spread (breakdown, category)
group by breakdown, category order by breakdown, category`);
}

/** Turns a row of the query, as a PostgreSQL driver returns it, into what was measured. */
export function measuredLoad(row: Readonly<Record<string, unknown>>): MeasuredLoad {
  return {
    breakdown: String(row['breakdown']),
    category: String(row['category']),
    value: Number(row['value']),
    connected: Number(row['connected']),
    spike: row['spike'] === true,
  };
}

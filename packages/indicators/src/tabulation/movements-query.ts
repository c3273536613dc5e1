import type { NodeLevel } from '../area/level.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { timeOf, unitSets } from '../definition/quantities.ts';
import type { PeriodCode } from '../period/period.ts';
import type { Query } from './query.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';
import type { QuantityId } from './tabulation.ts';
import type { TabulationRequest } from './tabulation-query.ts';
import { areaOf, spreads } from './unit-place-sql.ts';

/** Two dates of a stock, by periods that end with them; one level, the totals and the breakdowns named. */
export interface MovementsRequest {
  readonly municipality: string;
  readonly level: NodeLevel;
  readonly earlier: PeriodCode;
  readonly later: PeriodCode;
  readonly breakdowns: readonly string[];
}

/** How many units a cell had at the earlier of two dates only, and at the later only. Confidential. */
export interface Movements {
  readonly quantity: QuantityId;
  readonly area: string;
  readonly breakdown: string;
  readonly category: string;
  readonly exits: number;
  readonly entries: number;
}

/**
 * The SQL that counts entries and exits between two dates of every stock that a definition tells of, from the same sets by which it is counted: one row per cell that had
 * a unit at either date. Whoever moves to another area or category is an exit of the one and an entry of the other. Read the rows with `movements`.
 * @throws CodeError when a period is not a CBS period code.
 */
export function movementsQuery(
  definition: IndicatorDefinition,
  { earlier, later, ...request }: MovementsRequest,
): Query {
  const statement = new Statement();
  for (const [name, period] of [
    ['earlier', earlier],
    ['later', later],
  ] as const)
    statement.step(name, `\n${unitsAt(new Statement(statement), definition, { ...request, period })}`);
  const cell = 'quantity, area, breakdown, category';
  return statement.finish(`select ${cell}, count(*) filter (where not at_later) as exits, count(*) filter (where not at_earlier) as entries
from (select ${cell}, unit_id, bool_or(date = 'earlier') as at_earlier, bool_or(date = 'later') as at_later
  from (select *, 'earlier' as date from earlier union all select *, 'later' from later) dated
  group by ${cell}, unit_id) unit
group by ${cell}`);
}

/** Every unit at one date, in each cell that it stands in. */
function unitsAt(statement: Statement, definition: IndicatorDefinition, request: TabulationRequest): string {
  const stocks = unitSets(definition).filter((set) => timeOf(set) === 'stock');
  const selects = stocks.map((set, index) => {
    const { units } = unitSources[set.source].units(statement, set, request, `set${index + 1}`);
    return `select ${statement.bind(set.quantity, 'text')} as quantity, unit_id::text as unit_id, ${areaOf(statement, request)} as area, breakdown, category
from ${units} unit cross join lateral (values ${spreads(set, request)}) spread (breakdown, category)`;
  });
  return statement.text(selects.join('\nunion all\n'));
}

/** Turns a row of the query, as a PostgreSQL driver returns it, into the movements of a cell. */
export function movements(row: Readonly<Record<string, unknown>>): Movements {
  const text = (column: string) => String(row[column]);
  return {
    quantity: text('quantity'),
    area: text('area'),
    breakdown: text('breakdown'),
    category: text('category'),
    exits: Number(row['exits']),
    entries: Number(row['entries']),
  };
}

import type { NodeLevel } from '../area/level.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { unitSets } from '../definition/quantities.ts';
import type { PeriodCode } from '../period/period.ts';
import type { Query } from './query.ts';
import { setCells } from './set-query.ts';
import { Statement } from './statement.ts';

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
 * `tabulatedCell`; they are confidential. A node, which counts many indicators, shares the scans of their sets by `setQuery`.
 * @throws CodeError when the period is not a CBS period code.
 */
export function tabulationQuery(definition: IndicatorDefinition, request: TabulationRequest): Query {
  const { municipality, level, period, breakdowns } = request;
  const statement = new Statement();
  const { formula } = definition;
  const isSum = formula.kind === 'sum';
  const selects = unitSets(definition).map((set, index) => {
    const cells = setCells(
      statement,
      set,
      { municipality, period, levels: [{ level, breakdowns }], isSum },
      `set${index + 1}`,
    );
    const count = statement.bind(set.quantity, 'text');
    const quantity = isSum
      ? `case measure when 'sum' then ${statement.bind(formula.sum, 'text')} else ${count} end`
      : count;
    return `select ${quantity} as quantity, level, area, ${statement.bind(period, 'text')} as period, breakdown, category, units, value, roles
from (${cells}) counted`;
  });
  return statement.finish(selects.join('\nunion all\n'));
}

/** One count that is asked for: a level and period, with what is shown there. */
export interface Asked {
  readonly level: string;
  readonly code: string;
  /** First and last day, ISO 8601, and the year of the last. */
  readonly first: string;
  readonly last: string;
  readonly year: number;
  /** Ids of breakdowns. */
  readonly shown: readonly string[];
}

/** A statement with parameters `$1`, the municipality, and `$2`, what is asked as JSON. */
export interface FloorQuery {
  readonly indicator: string;
  readonly text: string;
}

/** The step with everything that is asked. */
export const asked =
  'asked as (select * from json_to_recordset($2::json) as one(level text, code text, first date, last date, year int, shown text[]))';

/**
 * The end of a statement: the cells of a step `units` with the columns of `asked`, `nb` (the neighbourhood) and a column per breakdown, in one pass
 * by GROUPING SETS.
 */
export function cellsOf(
  quantity: string,
  units: string,
  breakdowns: readonly string[],
  value = 'count(*)',
  count = 'count(*)',
): string {
  const columns = breakdowns.map((id) => `"${id}"`);
  const sets = [[], ...columns.map((column) => [column])].map(
    (set) => `(${['level', 'code', 'area', ...set].join(', ')})`,
  );
  const mask = (at: number) => breakdowns.reduce((bits, _, other) => bits * 2 + (other === at ? 0 : 1), 0);
  const grouping = columns.length === 0 ? '0' : `grouping(${columns.join(', ')})`;
  const names = breakdowns.map((id, at) => `when ${mask(at)} then '${id}'`).join(' ');
  const categories = breakdowns.map((id, at) => `when ${mask(at)} then "${id}"`).join(' ');
  const pick = (cases: string) => (cases === '' ? `'_T'` : `case grouped ${cases} else '_T' end`);
  return `select '${quantity}' as quantity, level, code, area, ${pick(names)} as breakdown, ${pick(categories)} as category, units, value
from (select level, code, area, ${[`${grouping} as grouped`, ...columns].join(', ')}, ${count} as units, ${value} as value
  from (select *, case level when 'municipality' then $1 when 'district' then coalesce('WK' || substr(nb, 3, 6), '_U')
      else coalesce(nb, '_U') end as area from ${units}) placed
  group by grouping sets (${sets.join(', ')})) cell
join asked using (level, code) where ${pick(names)} = '_T' or ${pick(names)} = any (shown)`;
}

import { dataset } from '../microdata/datasets.ts';
import type { Query } from '../tabulation/query.ts';
import type { Link } from './link.ts';

/**
 * The SQL that counts, per calendar year, the rows of a link and how many are linked by their key, whatever year that is listed for: an object that
 * was built or demolished since is still known. A row that is about several years counts in each. Columns `year`, `linked`, `total`.
 */
export function linkQuery(link: Link, municipality: string): Query {
  const { from, to, ownColumn, by = 'object_key' } = link;
  const own = ownColumn === undefined ? 'false' : `linking."${ownColumn}" is not null`;
  const known = to === null ? 'false' : `known.${by} is not null`;
  const join =
    to === null
      ? ''
      : `left join (select distinct ${by} from vault."${to}" where municipality_code = $1) known using (${by})`;
  const text = `
  select about.year::int as year, count(*) filter (where ${known} or ${own})::int as linked, count(*)::int as total
  from vault."${from}" linking
  ${join}
  cross join lateral ${yearsOf(link)} about (year)
  where linking.municipality_code = $1 group by 1 order by 1`;
  return { text, params: [municipality] };
}

/** SQL for the calendar years that a row of a link is about. */
function yearsOf({ from, to, until }: Link): string {
  const entry = dataset(from);
  if (entry === undefined) throw new Error(`the microdata contract has no dataset ${from}`);
  const yearIn = (name: string) => {
    const yearly = entry.columns.find((column) => column.name === name)?.type.kind === 'year';
    return yearly ? `linking."${name}"::int` : `extract(year from linking."${name}")::int`;
  };
  if (until === undefined) return `(values (${yearIn(entry.periodColumn)}))`;
  const last = `(select max(year)::int from vault."${to}" where municipality_code = $1)`;
  return `generate_series(${yearIn(entry.periodColumn)}, least(${yearIn(until)}, ${last}))`;
}

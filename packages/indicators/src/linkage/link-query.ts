import { dataset } from '../microdata/datasets.ts';
import type { Query } from '../tabulation/query.ts';
import type { Link } from './link.ts';

/**
 * The SQL that counts, per calendar year, the rows of a link and how many are linked by their object, whatever year that object is
 * listed for: an object that was built or demolished since is still known. Columns `year`, `linked`, `total`.
 */
export function linkQuery({ from, to, ownColumn }: Link, municipality: string): Query {
  const entry = dataset(from);
  if (entry === undefined) throw new Error(`the microdata contract has no dataset ${from}`);
  const period = entry.columns.find(({ name }) => name === entry.periodColumn);
  const column = `linking."${entry.periodColumn}"`;
  const own = ownColumn === undefined ? 'false' : `linking."${ownColumn}" is not null`;
  const known = to === null ? 'false' : 'known.object_key is not null';
  const join =
    to === null
      ? ''
      : `left join (select distinct object_key from vault."${to}" where municipality_code = $1) known using (object_key)`;
  const text = `
  select ${period?.type.kind === 'year' ? column : `extract(year from ${column})`}::int as year,
    count(*) filter (where ${known} or ${own})::int as linked, count(*)::int as total
  from vault."${from}" linking
  ${join}
  where linking.municipality_code = $1 group by 1 order by 1`;
  return { text, params: [municipality] };
}

import type { UnitSet } from '../definition/formula.ts';
import type { Query } from './query.ts';
import { sampleStep, siteCode } from './sewer-sql.ts';
import { where } from './sources/unit-source.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';

/**
 * The SQL that tells which names of a municipality's sites a set of measurements tells under which code, as it numbers them: one row per number with
 * columns `number`, `code` and `names`. For the node's own people: a name is free text of a delivery, and does not leave.
 */
export function numberedSitesQuery(set: UnitSet, municipality: string): Query {
  const statement = new Statement();
  sampleStep(statement, municipality, where(unitSources[set.source], set));
  return statement.finish(`select number::int as number, ${siteCode('number')} as code, array_agg(site order by site collate "C") as names
from numbered_site join one_site using (known_as) group by number order by number`);
}

import type { Following, UnitSet } from '../definition/formula.ts';
import type { PeriodCode } from '../period/period.ts';
import type { Query } from './query.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';

/** A set that follows another, of one municipality, and the two periods that meet: the end of the one is the eve of the other. */
export interface FollowersRequest {
  readonly municipality: string;
  readonly set: UnitSet;
  readonly follows: Following;
  readonly before: PeriodCode;
  readonly after: PeriodCode;
}

/** Units of a set and of the category that follows it: those of both, and those of either alone. Confidential. */
export interface Followers {
  readonly both: number;
  readonly gone: number;
  readonly come: number;
}

/**
 * The SQL that holds the units of a set at the end of a period against those of the category that follows it in the next, from the same sets by
 * which both are counted. One row: read it with `followers`.
 * @throws CodeError when a period is not a CBS period code.
 */
export function followersQuery({ municipality, set, follows, before, after }: FollowersRequest): Query {
  const statement = new Statement();
  const inside = (name: string, of: UnitSet, period: PeriodCode, where: string) => {
    const own = new Statement(statement);
    const { units } = unitSources[of.source].units(own, of, { municipality, period }, 'set');
    statement.step(name, `\n${own.text(`select distinct unit_id::text as unit_id from ${units} where ${where}`)}`);
  };
  inside('before', follows.set, before, 'true');
  const category = `category_${follows.breakdown.replaceAll('-', '_')}`;
  inside('after', set, after, `${category} = ${statement.bind(follows.category, 'text')}`);
  return statement.finish(`select count(*) filter (where was and is_now)::int as both,
  count(*) filter (where not is_now)::int as gone, count(*) filter (where not was)::int as come
from (select unit_id, bool_or(moment = 'before') as was, bool_or(moment = 'after') as is_now
  from (select unit_id, 'before' as moment from before union all select unit_id, 'after' from after) dated
  group by unit_id) unit`);
}

/** Turns the row of the query, as a PostgreSQL driver returns it, into numbers of units. */
export function followers(row: Readonly<Record<string, unknown>>): Followers {
  return { both: Number(row['both']), gone: Number(row['gone']), come: Number(row['come']) };
}

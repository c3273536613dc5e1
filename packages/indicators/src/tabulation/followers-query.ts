import type { Following, UnitSet } from '../definition/formula.ts';
import type { PeriodCode } from '../period/period.ts';
import { joinedBehind } from './cell-steps.ts';
import type { Query } from './query.ts';
import { ITSELF, type UnitContributors } from './sources/unit-source.ts';
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

/** Some of the units, and who stands behind them per role of the set that they are taken from; behind no unit, nobody is told. */
export interface Followed {
  readonly units: number;
  readonly behind: readonly {
    readonly role: string;
    readonly count: number;
    readonly largest: number;
    readonly second: number;
  }[];
}

/** Units of a set and of the category that follows it: those of both, and those of either alone. Confidential. */
export type Followers = Readonly<Record<'both' | 'gone' | 'come', Followed>>;

/**
 * The SQL that holds the units of a set at the end of a period against those of the category that follows it in the next, from the same sets by
 * which both are counted. Who stands behind those of both and those gone is told by the set, which may tell of more roles. Read the rows with `followers`.
 * @throws CodeError when a period is not a CBS period code.
 */
export function followersQuery({ municipality, set, follows, before, after }: FollowersRequest): Query {
  const statement = new Statement();
  const inside = (moment: 'before' | 'after', of: UnitSet, period: PeriodCode, where: string) => {
    const own = new Statement(statement);
    const { units, contributors } = unitSources[of.source].units(own, of, { municipality, period }, 'set');
    const unit = own.step('followed', `\nselect distinct unit_id from ${units} where ${where}`);
    const behind = of.roles.map((role) => standsBehind(unit, role, contributors[role]));
    statement.step(moment, `\n${own.text(behind.join('\nunion all\n'))}`);
  };
  inside('before', follows.set, before, 'true');
  const category = `category_${follows.breakdown.replaceAll('-', '_')}`;
  inside('after', set, after, `${category} = ${statement.bind(follows.category, 'text')}`);
  statement.step(
    'dated',
    `
select *, true as was from before union all select *, false from after`,
  );
  statement.step(
    'fated',
    `
select unit_id, case when bool_and(was) then 'gone' when bool_or(was) then 'both' else 'come' end as fate from dated group by unit_id`,
  );
  return statement.finish(`select fate, role, (select count(*) from fated one where one.fate = weighed.fate) as units, count(*) as contributors,
  (array_agg(weight order by weight desc))[1] as largest, coalesce((array_agg(weight order by weight desc))[2], 0) as second
from (select fate, role, count(*) as weight from dated join fated using (unit_id) where was = (fate <> 'come')
  group by fate, role, coalesce(contributor, unit_id), contributor is null) weighed
group by fate, role order by fate, role`);
}

/** SQL with a row per unit and contributor in a role; a unit of which the contributor is not known stands for itself. */
function standsBehind(unit: string, role: string, behind: UnitContributors | undefined): string {
  const [contributor, joined] =
    behind === ITSELF
      ? ['unit_id', '']
      : ['contributor', `left join ${joinedBehind(unit, role, behind)} behind using (unit_id)`];
  return `select unit_id::text as unit_id, '${role}' as role, ${contributor}::text as contributor from ${unit} ${joined}`;
}

/** Turns the rows of the query, as a PostgreSQL driver returns them, into numbers of units. */
export function followers(rows: readonly Readonly<Record<string, unknown>>[]): Followers {
  const of = (fate: string): Followed => {
    const own = rows.filter((row) => row['fate'] === fate);
    return {
      units: Number(own[0]?.['units'] ?? 0),
      behind: own.map((row) => ({
        role: String(row['role']),
        count: Number(row['contributors']),
        largest: Number(row['largest']),
        second: Number(row['second']),
      })),
    };
  };
  return { both: of('both'), gone: of('gone'), come: of('come') };
}

import type { ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import {
  dayMoved,
  type Followed,
  type Followers,
  followers,
  followersQuery,
  periodEnd,
  periodStart,
  quantityScopes,
} from '@zichtlijn/indicators';
import type pg from 'pg';
import { addressOf, type CountedSlice, type CountedSlices, totals } from './counted-slice.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';

/**
 * What came and went between a set at the end of a period and the category that follows it in the next (dwellings with frequent moves up to the
 * end of a year, and those of the next year by the moves before it): never shown, but where either is nothing the other is the difference of two
 * numbers, so that both are protected as cells (design: disclosure, 1a.3). At the municipality, in the order of `counted`.
 */
export async function followedSets(
  session: pg.ClientBase,
  municipality: string,
  counted: readonly CountedSlices[],
): Promise<readonly HiddenNumbers[]> {
  const slices = counted.flatMap((one) => one.slices).filter(({ level }) => level === 'municipality');
  const found: HiddenNumbers[] = [];
  for (const { definition, slices: own } of counted) {
    const cells: ConfidentialCell[] = [];
    const relations: Relation[] = [];
    const roles: Record<string, readonly string[]> = {};
    for (const { quantity, set } of quantityScopes(definition)) {
      const { follows } = set;
      if (follows === undefined) continue;
      for (const after of own.filter(({ level }) => level === 'municipality')) {
        const now = after.cells.find(
          (cell) =>
            cell.quantity === quantity && cell.breakdown === follows.breakdown && cell.category === follows.category,
        );
        const before = slices.find((slice) => meets(slice, after) && totals(slice, follows.set.quantity).length > 0);
        if (now === undefined || before === undefined) continue;
        const request = { municipality, set, follows, before: before.period, after: after.period };
        const { text, params } = followersQuery(request);
        const { rows } = await session.query<Record<string, unknown>>({ text, values: [...params] });
        const [was] = totals(before, follows.set.quantity);
        const turn = turnOfYear(was!, now, followers(rows));
        cells.push(...turn.cells);
        relations.push(...turn.relations);
        for (const cell of turn.cells) roles[cell.quantity] = cell.contributors.map(({ role }) => role);
      }
    }
    found.push({ cells, relations, roles });
  }
  return found;
}

/** The units of both numbers, of the first alone and of the second alone. */
function turnOfYear(
  was: ConfidentialCell,
  now: ConfidentialCell,
  { both, gone, come }: Followers,
): Omit<HiddenNumbers, 'roles'> {
  const rest = (name: string, { units, behind }: Followed, of: ConfidentialCell): ConfidentialCell => ({
    ...addressOf(now),
    ...{ quantity: `${was.quantity} ${name} ${now.quantity}`, units, value: units, publishable: false },
    contributors: units > 0 ? behind : of.contributors.map(({ role }) => ({ role, count: 0, largest: 0, second: 0 })),
  });
  const [stays, goes, comes] = [rest('and', both, was), rest('without', gone, was), rest('before', come, now)];
  return {
    cells: [stays, goes, comes],
    relations: [
      { kind: 'sum', total: addressOf(was), parts: [addressOf(stays), addressOf(goes)] },
      { kind: 'sum', total: addressOf(now), parts: [addressOf(stays), addressOf(comes)] },
    ],
  };
}

/** Whether the one ends on the day before the other begins, and both are called years. */
function meets({ period: before }: CountedSlice, { period: after }: CountedSlice): boolean {
  return before.endsWith('JJ00') && !before.includes('/') && dayMoved(periodEnd(before), 1) === periodStart(after);
}

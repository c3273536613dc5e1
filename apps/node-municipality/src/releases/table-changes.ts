import type { NodeLevel } from '@zichtlijn/indicators';
import { tableName } from './retraction.ts';
import type { OfferedTable } from './served-release.ts';

/** What became of one table between two releases. It tells of addresses, never of a number: a published cell is frozen (decision 0016). */
export interface TableChange {
  readonly indicator: string;
  readonly version: number;
  readonly level: NodeLevel;
  readonly breakdown: string;
  /** Periods of the release that is current; empty for a table that is in it no more. */
  readonly periods: readonly string[];
  /** Periods of the release before; empty for a table that was not in it. */
  readonly periodsBefore: readonly string[];
}

/** An indicator version that is not given any more. */
export interface RetractedTable {
  readonly indicator: string;
  readonly version: number;
}

/** Every table of either release, in the order of its name. What was retracted is in neither. */
export function tableChanges(
  now: readonly OfferedTable[],
  before: readonly OfferedTable[],
  retracted: ReadonlySet<string>,
): readonly TableChange[] {
  const changes = new Map<string, TableChange>();
  const add = (offer: OfferedTable, of: 'periods' | 'periodsBefore') => {
    const { indicator, version, level, breakdown, periods } = offer;
    if (retracted.has(tableName(indicator, version))) return;
    const key = JSON.stringify([indicator, version, level, breakdown]);
    const none = { indicator, version, level, breakdown, periods: [], periodsBefore: [] };
    changes.set(key, { ...(changes.get(key) ?? none), [of]: periods });
  };
  for (const offer of before) add(offer, 'periodsBefore');
  for (const offer of now) add(offer, 'periods');
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** What either release held and was retracted, each indicator version once. Its periods are not told. */
export function retractedOf(
  offers: readonly OfferedTable[],
  retracted: ReadonlySet<string>,
): readonly RetractedTable[] {
  const names = new Map(
    offers.map(({ indicator, version }) => [tableName(indicator, version), { indicator, version }]),
  );
  return [...names].filter(([name]) => retracted.has(name)).map(([, table]) => table);
}

import { makeReleased, type ReleasedMeasure, type ReleasedTable } from './released-table.ts';

/** Where a published cell stands; no quantity, because nothing was counted. */
export interface PublishedAddress {
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
}

/** A table that says 'not collected here' (L) everywhere; it is made without looking at any data. */
export function notCollected(
  indicator: string,
  version: number,
  addresses: readonly PublishedAddress[],
  measures: readonly ReleasedMeasure[],
): ReleasedTable {
  const cells = addresses.flatMap(({ area, period, breakdown, category }) =>
    measures.map(
      (measure) => ({ area, period, breakdown, category, measure, value: null, status: 'L', flags: [] }) as const,
    ),
  );
  return makeReleased(indicator, version, cells);
}

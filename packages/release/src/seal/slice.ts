import type { NodeLevel } from '@zichtlijn/indicators';
import type { PublishedCell, PublishedTable } from '../cell.ts';
import { levelOf } from '../level-of.ts';

/** Which part of a release is sealed by a hash of its own: one table at one level, with one breakdown, of one period. */
export interface SliceAddress {
  readonly indicator: string;
  readonly version: number;
  readonly level: NodeLevel;
  readonly breakdown: string;
  readonly period: string;
}

/** A slice with its cells, in the order of the seal. */
export interface Slice extends SliceAddress {
  readonly cells: readonly PublishedCell[];
}

const inOrder = (one: readonly string[], other: readonly string[]): number => {
  for (const [at, text] of one.entries()) if (text !== other[at]) return text < (other[at] ?? '') ? -1 : 1;
  return 0;
};

/** Order of tables in a seal. By code unit, whatever order a database has. */
export function tableOrder(one: Pick<SliceAddress, 'indicator' | 'version'>, other: typeof one): number {
  return inOrder([one.indicator], [other.indicator]) || one.version - other.version;
}

/** Order of slices in a seal. */
export function sliceOrder(one: SliceAddress, other: SliceAddress): number {
  return (
    tableOrder(one, other) ||
    inOrder([one.level, one.breakdown, one.period], [other.level, other.breakdown, other.period])
  );
}

/** Order of cells in a slice. */
export function cellOrder(one: PublishedCell, other: PublishedCell): number {
  return inOrder([one.area, one.category, one.measure], [other.area, other.category, other.measure]);
}

/** The slices of tables, in the order of the seal. */
export function slicesOf(tables: readonly PublishedTable[]): Slice[] {
  const rows = tables.flatMap(({ indicator, version, cells }) => cells.map((cell) => ({ indicator, version, cell })));
  const parts = Map.groupBy(rows, ({ indicator, version, cell: { area, breakdown, period } }) =>
    JSON.stringify([indicator, version, levelOf(area), breakdown, period]),
  );
  return [...parts.values()]
    .map((part): Slice => {
      const { indicator, version, cell } = part[0]!;
      const { area, breakdown, period } = cell;
      const cells = part.map((row) => row.cell).sort(cellOrder);
      return { indicator, version, level: levelOf(area), breakdown, period, cells };
    })
    .sort(sliceOrder);
}

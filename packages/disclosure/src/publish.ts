import { addressKey, byCodeUnit } from './address-key.ts';
import type { CellAddress } from './cell.ts';
import { isTold } from './is-told.ts';
import { type Measured, measuresAt } from './measures.ts';
import type { Policy } from './policy.ts';
import { makeReleased, type ReleasedCell, type ReleasedTable } from './released-table.ts';
import { leadingQuantity, quantitiesByMeasure } from './shape-quantities.ts';
import type { ConfidentialTable } from './table.ts';

/** Value of a cell that may be shown; undefined for any other. */
export type Shown = (key: string) => number | undefined;

/**
 * The mark of every cell of which an earlier release told already, hidden or shown: it says what that release said. It is on all of them
 * alike, because a mark on those that count otherwise by now would tell which do.
 */
export const asPublished = 'as-published';

/**
 * A table as it leaves: the measures of its shape, with Q for everything not shown.
 * @param carried whether an earlier release told of a cell.
 */
export function publish(
  table: ConfidentialTable,
  policy: Policy,
  shown: Shown,
  carried: (key: string) => boolean,
): ReleasedTable {
  const { shape } = table;
  const cells = table.cells
    .filter((cell) => cell.quantity === leadingQuantity(shape) && isTold(cell, table))
    .sort((a, b) => byCodeUnit(addressKey(a), addressKey(b)))
    .flatMap((cell) => released(table, policy, cell, shown, carried));
  return makeReleased(table.indicator, table.version, cells);
}

function released(
  table: ConfidentialTable,
  policy: Policy,
  address: CellAddress,
  shown: Shown,
  carried: (key: string) => boolean,
): ReleasedCell[] {
  const { area, period, breakdown, category } = address;
  const ofTable = table.flags?.(address) ?? [];
  const normal = table.status?.(address) ?? 'A';
  const value = (quantity: string, of = category) => shown(addressKey({ ...address, quantity, category: of }));
  const of = table.shape.kind === 'distribution' ? table.whole!(address) : null;
  const whole = of === null ? null : shown(addressKey(of));
  const quantities = new Map(quantitiesByMeasure(table.shape));
  // What is made of several quantities was told when all of them were, and a share of a whole when that was.
  const isCarried = (measure: string) =>
    (of === null || quantities.has(measure) || carried(addressKey(of))) &&
    (quantities.has(measure) ? [quantities.get(measure)!] : [...quantities.values()]).every((quantity) =>
      carried(addressKey({ ...address, quantity })),
    );
  return measuresAt(table.shape, address, { shown: value, whole, policy }).map(([measure, told]: Measured) => {
    const status = told === undefined ? 'Q' : told === null ? 'M' : normal;
    const marks = typeof told === 'number' ? (table.marks?.(address) ?? []) : [];
    const flags = [...ofTable, ...marks, ...(isCarried(measure) ? [asPublished] : [])];
    return { area, period, breakdown, category, measure, value: told ?? null, status, flags };
  });
}

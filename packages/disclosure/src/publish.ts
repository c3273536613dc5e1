import { addressKey, byCodeUnit, isUnknown } from './address-key.ts';
import type { CellAddress } from './cell.ts';
import { type Measured, measuresAt } from './measures.ts';
import { makeReleased, type ReleasedCell, type ReleasedTable } from './released-table.ts';
import { leadingQuantity } from './shape-quantities.ts';
import type { ConfidentialTable } from './table.ts';

/** Value of a cell that may be shown; undefined for any other. */
export type Shown = (key: string) => number | undefined;

/** A table as it leaves: the measures of its shape, with Q for everything not shown. */
export function publish(table: ConfidentialTable, shown: Shown): ReleasedTable {
  const { shape } = table;
  const cells = table.cells
    .filter((cell) => cell.quantity === leadingQuantity(shape) && cell.publishable && !isUnknown(cell))
    .sort((a, b) => byCodeUnit(addressKey(a), addressKey(b)))
    .flatMap((cell) => released(table, cell, shown));
  return makeReleased(table.indicator, table.version, cells);
}

function released(table: ConfidentialTable, address: CellAddress, shown: Shown): ReleasedCell[] {
  const { area, period, breakdown, category } = address;
  const flags = table.flags?.(address) ?? [];
  const normal = table.status?.(address) ?? 'A';
  const value = (quantity: string, of = category) => shown(addressKey({ ...address, quantity, category: of }));
  return measuresAt(table.shape, address, value).map(([measure, told]: Measured) => {
    const status = told === undefined ? 'Q' : told === null ? 'M' : normal;
    return { area, period, breakdown, category, measure, value: told ?? null, status, flags };
  });
}

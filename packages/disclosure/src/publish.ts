import { addressKey, byCodeUnit, isUnknown } from './address-key.ts';
import type { CellAddress } from './cell.ts';
import { makeReleased, type ReleasedCell, type ReleasedMeasure, type ReleasedTable } from './released-table.ts';
import { besideQuantity, leadingQuantity } from './shape-quantities.ts';
import type { ConfidentialTable, Shape } from './table.ts';

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
  const beside = besideQuantity(table.shape);
  const first = shown(addressKey(address));
  const second = beside === null ? undefined : shown(addressKey({ ...address, quantity: beside }));
  return measures(table.shape, first, second).map(([measure, value]) => {
    const status = value === undefined ? 'Q' : value === null ? 'M' : normal;
    return { area, period, breakdown, category, measure, value: value ?? null, status, flags };
  });
}

/** undefined: hidden; null: cannot exist. */
type Measured = readonly [ReleasedMeasure, number | null | undefined];

function measures(shape: Shape, first: number | undefined, second: number | undefined): readonly Measured[] {
  if (shape.kind === 'count') return [['count', first]];
  const quotient = first === undefined || second === undefined ? undefined : second === 0 ? null : first / second;
  if (shape.kind === 'share') {
    return [
      ['numerator', first],
      ['denominator', second],
      ['share', quotient],
    ];
  }
  return [
    ['sum', first],
    ['count', second],
    ['mean', quotient],
  ];
}

import {
  type CellAddress,
  type ConfidentialCell,
  type ConfidentialTable,
  defaultPolicy,
  protectTogether,
} from '@zichtlijn/disclosure';
import type { BenchTable } from './bench-table.ts';

/** Protects with the product itself, zeros shown: by movements nearby alone, or as it does by default. Which cells are hidden, 1 by position. */
export async function coreEngine(table: BenchTable, engine: 'auto' | 'fast'): Promise<Uint8Array> {
  const cells = Array.from(table.values, (value, i) => confidentialCell(table, value, i));
  const confidential: ConfidentialTable = {
    indicator: 'bench',
    version: 1,
    // Zeros of objects are shown.
    sensitivity: 'object',
    shape: { kind: 'count', count: 'n' },
    roles: { n: ['unit'] },
    cells,
    relations: table.sums.map(({ total, parts }) => ({
      kind: 'sum',
      total: cells[total]!,
      parts: parts.map((part) => cells[part]!),
    })),
  };
  const protection = await protectTogether([confidential], defaultPolicy, [], {
    cost: 'plain',
    engine: engine === 'fast' ? 'nearby' : 'auto',
  });
  const position = new Map(cells.map((cell, i) => [key(cell), i]));
  const hidden = new Uint8Array(cells.length);
  for (const cell of protection.tables[0]!.cells) if (cell.status === 'Q') hidden[position.get(key(cell))!] = 1;
  return hidden;
}

type Place = Pick<CellAddress, 'area' | 'period' | 'category'>;

function key({ area, period, category }: Place): string {
  return `${area}|${period}|${category}`;
}

function confidentialCell({ codesOf }: BenchTable, value: number, i: number): ConfidentialCell {
  const { area, year, category } = codesOf(i);
  return {
    quantity: 'n',
    area,
    period: year,
    breakdown: category === '_T' ? '_T' : 'group',
    category,
    units: value,
    value,
    // Every unit stands for itself.
    contributors: [{ role: 'unit', count: value, largest: Math.min(value, 1), second: value > 1 ? 1 : 0 }],
    publishable: true,
  };
}

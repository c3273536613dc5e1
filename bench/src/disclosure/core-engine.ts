import {
  type CellAddress,
  type ConfidentialCell,
  type ConfidentialTable,
  defaultPolicy,
  type ProtectionReport,
  type ProtectOptions,
  protectTogether,
} from '@zichtlijn/disclosure';
import type { BenchTable } from './bench-table.ts';

export type CoreEngine = 'auto' | 'fast' | 'nearby' | 'exact';

const optionsOf: Readonly<Record<CoreEngine, ProtectOptions>> = {
  auto: {},
  fast: { engine: 'fast' },
  nearby: { engine: 'nearby' },
  exact: { effort: 1_000_000 },
};

/** What the product itself made of a table. */
export interface CorePattern {
  /** Which cells are hidden, 1 by position. */
  readonly hidden: Uint8Array;
  readonly report: ProtectionReport;
}

/** Protects with the product itself, zeros shown: as it does by default, with a tenth of the effort, by movements nearby alone, or looking long for the least loss. */
export async function coreEngine(table: BenchTable, engine: CoreEngine): Promise<CorePattern> {
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
    ...optionsOf[engine],
  });
  const position = new Map(cells.map((cell, i) => [key(cell), i]));
  const hidden = new Uint8Array(cells.length);
  for (const cell of protection.tables[0]!.cells) if (cell.status === 'Q') hidden[position.get(key(cell))!] = 1;
  return { hidden, report: protection.report };
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failing } from '../src/disclosure/attacker.ts';
import type { BenchTable } from '../src/disclosure/bench-table.ts';
import { gaussFloor } from '../src/disclosure/gauss-floor.ts';

/** Two rows of two cells with all totals: a b | r1, c d | r2, k1 k2 | t. */
function square(a: number, b: number, c: number, d: number): BenchTable {
  const values = Float64Array.of(a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d);
  const sums = [
    { total: 2, parts: [0, 1] },
    { total: 5, parts: [3, 4] },
    { total: 6, parts: [0, 3] },
    { total: 7, parts: [1, 4] },
    { total: 8, parts: [2, 5] },
    { total: 8, parts: [6, 7] },
  ];
  const leaves = Uint32Array.of(1, 1, 2, 1, 1, 2, 2, 2, 4);
  return { name: 'square', values, leaves, sums, codesOf: () => ({ area: '', year: '', category: '' }) };
}

const hide = (...cells: number[]) => Uint8Array.from({ length: 9 }, (_, i) => (cells.includes(i) ? 1 : 0));
/** The least and the most of every cell over all tables of whole numbers from 1 that agree with what is shown. */
function possible({ values }: BenchTable, hidden: Uint8Array) {
  const low = values.map(() => Number.POSITIVE_INFINITY);
  const high = values.map(() => Number.NEGATIVE_INFINITY);
  const range = [0, 1, 3, 4].map((cell) =>
    hidden[cell] === 1 ? Array.from({ length: 9 }, (_, i) => i + 1) : [values[cell]!],
  );
  for (const a of range[0]!)
    for (const b of range[1]!)
      for (const c of range[2]!)
        for (const d of range[3]!) {
          const other = square(a, b, c, d).values;
          if (!other.every((value, i) => hidden[i] === 1 || value === values[i])) continue;
          other.forEach((value, i) => {
            low[i] = Math.min(low[i]!, value);
            high[i] = Math.max(high[i]!, value);
          });
        }
  return { low, high };
}

const promised = () => ({ lo: 1, hi: 9 });

describe('the attacker of the bench', () => {
  it('finds a hidden cell that is a total minus its other parts', async () =>
    expect(await failing(square(5, 40, 40, 40), hide(0), [0], promised)).toBe(1));

  it('finds an interval that is narrower than 1..9', async () =>
    // a + b = 9 and b ≥ 1, so that a ≤ 8.
    expect(await failing(square(5, 4, 40, 40), hide(0, 1, 3, 4), [0], promised)).toBe(1));

  it('grants what is wide enough', async () =>
    expect(await failing(square(5, 40, 40, 40), hide(0, 1, 3, 4), [0], promised)).toBe(0));

  it('asks of each cell what was promised of it', async () => {
    // a + c = 11, so that neither goes above 10.
    const uneven = (cell: number) => ({ lo: 1, hi: cell === 0 ? 10 : 11 });
    expect(await failing(square(5, 40, 6, 40), hide(0, 1, 3, 4), [0, 3], uneven)).toBe(1);
  });

  it('agrees with trying every table there is', async () => {
    const small = fc.integer({ min: 1, max: 4 });
    const subset = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    await fc.assert(
      fc.asyncProperty(fc.tuple(small, small, small, small), subset, async (given, cells) => {
        const table = square(...given);
        const targets = cells.filter((cell) => [0, 1, 3, 4].includes(cell));
        const narrow = (cell: number) => ({ lo: 1, hi: Math.max(3, table.values[cell]!) });
        const seen = possible(table, hide(...cells));
        const expected = targets.filter((cell) => !(seen.low[cell]! <= 1 && seen.high[cell]! >= narrow(cell).hi));
        expect(await failing(table, hide(...cells), targets, narrow)).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the floor', () => {
  it('hides a rectangle around one primary cell', () =>
    expect(gaussFloor(square(5, 40, 40, 40), hide(0))).toEqual(hide(0, 1, 3, 4)));

  it('does not leave hidden ones alone under a shown total', () => {
    const hidden = gaussFloor(square(1, 1, 40, 40), hide(0, 1));
    expect(hidden[2]).toBe(1);
  });
});

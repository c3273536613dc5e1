import { describe, expect, it } from 'vitest';
import type { AttackSystem, Row } from '../../src/attack/attack-system.ts';
import { movedTable } from '../../src/attack/moved-table.ts';
import { NearbyTables } from '../../src/attack/nearby-tables.ts';

type Bounds = readonly [low: number, high: number];
const endless = Number.POSITIVE_INFINITY;
const free: Bounds = [0, endless];
const fixed = (value: number): Bounds => [value, value];
const sumOf = (cells: readonly number[], low: number, high = low): Row => {
  return { cells, signs: cells.map(() => 1 as const), low, high };
};
const system = (limits: readonly Bounds[], rows: readonly Row[]): AttackSystem => ({
  ...{ positions: [...limits.keys()], areas: limits.map(() => 'GM9901'), lying: [], rows },
  floor: limits.map(([low]) => low),
  ceiling: limits.map(([, high]) => high),
});

describe('a movement away from the truth', () => {
  const truth = [40, 60, 7];
  const limits: readonly Bounds[] = [[30, 50], free, free];
  const of = (rows: readonly Row[], ...movement: readonly (readonly [cell: number, by: number])[]) => {
    const rowsOf = truth.map((_, cell) => rows.filter(({ cells }) => cells.includes(cell)));
    const [cells, by] = [movement.map(([cell]) => cell), movement.map(([, much]) => much)];
    const found = movedTable(system(limits, rows), truth, rowsOf, { cells, by });
    return found && [...found];
  };
  const equation = [sumOf([0, 1], 100)];

  it('is a table where every row still holds, and the values of what moved are all that is told of it', () => {
    expect(of(equation, [0, 10], [1, -10])).toEqual([
      [0, 50],
      [1, 50],
    ]);
    expect(of(equation, [0, -10], [1, 10])).not.toBe(null);
    expect(of([{ cells: [0, 2], signs: [1, -1], low: 33, high: 33 }], [0, 1], [2, 1])).not.toBe(null);
  });

  it('is none where a cell goes beyond a floor or a ceiling by one, or is not whole', () => {
    expect(of(equation, [0, 11], [1, -11])).toBe(null);
    expect(of(equation, [0, -11], [1, 11])).toBe(null);
    expect(of(equation, [0, 0.5], [1, -0.5])).toBe(null);
    expect(of([], [1, 2 ** 53])).toBe(null);
  });

  it('is none where a row that one of them stands in is off by one', () => {
    expect(of(equation, [0, 10], [1, -9])).toBe(null);
    expect(of(equation, [0, 10], [1, -11])).toBe(null);
    expect(of([sumOf([0, 1], 90, 105)], [0, 5])).not.toBe(null);
    expect(of([sumOf([0, 1], 90, 105)], [0, 6])).toBe(null);
    expect(of([sumOf([0, 1], 95, 110)], [0, -5])).not.toBe(null);
    expect(of([sumOf([0, 1], 95, 110)], [0, -6])).toBe(null);
    expect(of([sumOf([1, 2], Number.NEGATIVE_INFINITY, endless)], [1, 2 ** 52], [2, 2 ** 52])).toBe(null);
  });

  it('is of the cells alone, not of what an inequality leaves open', () => {
    expect(of([sumOf([0, 1], 90, endless)], [0, 5], [3, 5])).toEqual([[0, 45]]);
  });
});

describe('tables near the truth', () => {
  const differing = (
    [limits, rows, truth]: readonly [readonly Bounds[], readonly Row[], readonly number[]],
    direction: 1 | -1,
    need: number,
  ) => {
    const tables: (readonly [number, number])[][] = [];
    const search = new NearbyTables(system(limits, rows), truth);
    search.search([{ cell: 0, direction, need, knows: [] }], (table) => tables.push([...table].sort()));
    return tables;
  };

  it('are found as far as there is room, and no further', () => {
    const pair = [[[30, 50], free], [sumOf([0, 1], 100)], [40, 60]] as const;
    for (const direction of [1, -1] as const) {
      const [table] = differing(pair, direction, 10);
      expect(table).toEqual([
        [0, 40 + 10 * direction],
        [1, 60 - 10 * direction],
      ]);
      expect(differing(pair, direction, 11)).toEqual([]);
    }
  });

  it('are found beside a cell that has no room', () => {
    const rows = [sumOf([0, 1, 2], 100)];
    for (const direction of [1, -1] as const) {
      const moved = [0, 40 + direction] as const;
      expect(differing([[free, fixed(25), free], rows, [40, 25, 35]], direction, 1)).toEqual([
        [moved, [2, 35 - direction]],
      ]);
      expect(differing([[free, free, fixed(35)], rows, [40, 25, 35]], direction, 1)).toEqual([
        [moved, [1, 25 - direction]],
      ]);
    }
  });

  it('are found beside a cell that has little room, rather than through one that has none', () => {
    const rows = [sumOf([0, 1, 2], 100)];
    for (const direction of [1, -1] as const)
      expect(differing([[free, fixed(60), [24, 26]], rows, [15, 60, 25]], direction, 1)).toEqual([
        [
          [0, 15 + direction],
          [2, 25 - direction],
        ],
      ]);
  });

  it('are found where an inequality leaves them open, as far as it does', () => {
    const least = [[free, fixed(60)], [sumOf([0, 1], 80, endless)], [40, 60]] as const;
    expect(differing(least, -1, 20)).toEqual([[[0, 20]]]);
    expect(differing(least, -1, 21)).toEqual([]);
    expect(differing(least, 1, 500)).toEqual([[[0, 540]]]);
    // What it leaves open, and what the other makes up for, together are just enough.
    const both = [[free, [60, 70]], [sumOf([0, 1], 80, endless)], [40, 60]] as const;
    expect(differing(both, -1, 30)).toEqual([
      [
        [0, 10],
        [1, 70],
      ],
    ]);
    expect(differing(both, -1, 31)).toEqual([]);
    expect(differing([[free, fixed(60)], [sumOf([0, 1], 100)], [40, 60]], -1, 1)).toEqual([]);
  });
});

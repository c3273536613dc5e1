import { expect, it } from 'vitest';
import type { AttackSystem, Row } from '../../src/attack/attack-system.ts';
import { sizesFor, WholeTables } from '../../src/attack/whole-tables.ts';
import { solverIfAny } from '../../src/engine/solver.ts';
import type { Want } from '../../src/nearby/nearby-search.ts';

const highs = await solverIfAny();

/** Forty and sixty of a hundred, of which the sixty are one at least, and seven or more that stand in no row. */
const row: Row = { cells: [0, 1], signs: [1, 1], low: 100, high: 100 };
const system: AttackSystem = {
  ...{ positions: [0, 1, 2], areas: ['GM1', 'GM1', 'GM1'], lying: [], rows: [row] },
  floor: [0, 1, 7],
  ceiling: [200, 200, 200],
};
const up = (cell: number, need: number, knows: readonly number[] = []): Want => ({ cell, direction: 1, need, knows });

/** Tables that are found, and what is open in the end: what none of them serves. */
function searched(wants: readonly Want[], solver = highs) {
  const tables: (readonly [number, number])[][] = [];
  const truth = [40, 60, 7];
  const serves = ({ cell, need, knows }: Want) =>
    tables.some((table) => {
      const now = new Map(table);
      return (now.get(cell) ?? 0) >= truth[cell]! + need && knows.every((one) => !now.has(one));
    });
  const whole = new WholeTables(solver, system, truth, 1000);
  const open = whole.search(
    wants,
    (table) => tables.push([...table].sort()),
    (want) => !serves(want),
  );
  return { tables, open };
}

it('are found nearby, and no program is asked for what they serve', () => {
  const found = [
    [
      [0, 50],
      [1, 50],
    ],
  ];
  expect(searched([up(0, 10)])).toEqual({ tables: found, open: [] });
  expect(searched([up(0, 10)], null)).toEqual({ tables: found, open: [] });
});

it('are found by programs where nothing nearby goes as far as is asked, as far as they go', () => {
  const furthest = [
    [
      [0, 99],
      [1, 1],
    ],
  ];
  expect(searched([up(0, 60)])).toEqual({ tables: furthest, open: [up(0, 60)] });
  expect(searched([up(0, 60)], null)).toEqual({ tables: [], open: [up(0, 60)] });
});

it('are enough as soon as whoever asks says so', () => {
  let enough = false;
  const whole = new WholeTables(highs, system, [40, 60, 7], 1000);
  const found = () => {
    enough = true;
  };
  expect(whole.search([up(0, 60)], found, () => !enough)).toEqual([]);
});

it('serve all that they serve, and each is asked only while it is open', () => {
  const { tables, open } = searched([up(0, 10), up(0, 5), up(2, 3), up(0, 60)]);
  expect(open).toEqual([up(0, 60)]);
  expect(tables.filter((table) => table.some(([cell, value]) => cell === 0 && value === 99))).toHaveLength(1);
  expect(tables.flat()).toContainEqual([2, 10]);
});

it('leave what somebody knows as it is', () => {
  expect(searched([up(0, 10, [2])]).open).toEqual([]);
  // For who knows the other there is the truth alone.
  expect(searched([up(0, 10, [1])])).toEqual({ tables: [[]], open: [up(0, 10, [1])] });
});

it('are of one program up to thirty thousand hidden cells, and of some areas at a time beyond', () => {
  const sizes = (cells: number) => sizesFor({ ...system, areas: new Array(cells).fill('GM1') });
  expect(sizes(30_000)).toEqual([30_000]);
  expect(sizes(30_001)).toEqual([4_000, 16_000, 64_000]);
});

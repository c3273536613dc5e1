import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttackerModel } from '../src/engine/attacker-model.ts';
import { loadSolver } from '../src/engine/solver.ts';
import { audit, defaultPolicy, protectTogether, type Sensitivity } from '../src/index.ts';
import type { Equation } from '../src/nearby/equation.ts';
import { Tableau } from '../src/nearby/tableau.ts';
import { key, recovered } from './outsider.ts';
import { randomCity, tablesOf } from './random-city.ts';

const nearby = { engine: 'nearby' } as const;
const sensitivity = fc.constantFrom<Sensitivity>('context', 'object', 'person');

describe('cells chosen by movements nearby', () => {
  it('leave an attacker with all released cells and all relations no hidden cell', async () =>
    fc.assert(
      fc.asyncProperty(randomCity, sensitivity, async (city, kind) => {
        const tables = tablesOf(city, kind);
        const protection = await protectTogether(tables, defaultPolicy, [], nearby);
        expect(recovered(tables, protection)).toEqual([]);
        expect(await audit(tables, protection)).toEqual([]);
      }),
      { numRuns: 20 },
    ));

  it('are hidden by the same rules as those that cut generation chooses, and no pattern costs less than their bound', async () =>
    fc.assert(
      fc.asyncProperty(randomCity, sensitivity, async (city, kind) => {
        const tables = tablesOf(city, kind);
        const [quick, thorough] = [
          await protectTogether(tables, defaultPolicy, [], nearby),
          await protectTogether(tables, defaultPolicy, [], { effort: 500 }),
        ];
        const primary = ({ reasons }: typeof quick) =>
          reasons.filter(({ rule }) => rule !== 'secondary').map(({ address }) => key(address));
        expect(primary(quick)).toEqual(primary(thorough));
        expect(quick.report.byCuts).toBe(0);
        for (const { report } of [quick, thorough]) expect(quick.report.bound).toBeLessThanOrEqual(report.cost + 1e-6);
        expect(thorough.report.bound).toBeLessThanOrEqual(thorough.report.cost + 1e-6);
      }),
      { numRuns: 25 },
    ));
});

describe('the bound', () => {
  it('of movements nearby is what single equations ask', async () => {
    const homes = [[{ homes: 4, vacant: 0 }], [{ homes: 30, vacant: 0 }], [{ homes: 50, vacant: 0 }]];
    const tables = tablesOf({ wijk: [0, 0, 0], homes, districts: [], unknown: 0 }, 'object');
    const { report } = await protectTogether(tables, defaultPolicy, [], { ...nearby, cost: 'plain' });
    expect(report.bound).toBeGreaterThan(1);
    expect(report.cost / report.bound).toBeCloseTo(1, 1);
  });

  it('is of what is promised alone, also where the singleton rule asked for something that cannot be had', async () => {
    const home = (homes: number, vacant: number) => ({ homes, vacant });
    const homes = [
      [home(10, 1), home(1, 0)],
      [home(1, 0), home(1, 0)],
      [home(1, 0), home(8, 0)],
      [home(0, 0), home(17, 8)],
      [home(8, 2), home(3, 2)],
      [home(1, 0), home(1, 0)],
    ];
    const tables = tablesOf({ wijk: [1, 2, 1, 2, 0, 1], homes, districts: [], unknown: 0 }, 'context');
    const { report } = await protectTogether(tables, defaultPolicy, [], { effort: 500 });
    expect(report.bound).toBeGreaterThan(0);
    expect(report.bound).toBeLessThanOrEqual(report.cost + 1e-6);
  });
});

/** A table of rows and columns with totals, as deviations: cells, row totals, column totals, and the whole. */
function square(rows: number, columns: number): Equation[] {
  const at = (row: number, column: number) => row * (columns + 1) + column;
  const equation = (total: number, parts: number[]): Equation => ({
    cells: [total, ...parts],
    signs: [-1, ...parts.map(() => 1 as const)],
  });
  const [across, down] = [Array.from({ length: columns }, (_, c) => c), Array.from({ length: rows }, (_, r) => r)];
  return [
    ...[...down, rows].map((r) =>
      equation(
        at(r, columns),
        across.map((c) => at(r, c)),
      ),
    ),
    ...[...across, columns].map((c) =>
      equation(
        at(rows, c),
        down.map((r) => at(r, c)),
      ),
    ),
  ];
}

describe('a small program', () => {
  const side = fc.integer({ min: 1, max: 4 });
  const bound = fc.integer({ min: 0, max: 9 });
  const problem = fc.record({ rows: side, columns: side }).chain(({ rows, columns }) => {
    const size = (rows + 1) * (columns + 1);
    const bounds = fc.array(bound, { minLength: size, maxLength: size });
    return fc.record({
      equations: fc.constant(square(rows, columns)),
      ...{ down: bounds, up: bounds },
      cell: fc.nat(size - 1),
      direction: fc.constantFrom<1 | -1>(1, -1),
    });
  });

  it('moves a cell as far as the solver does, and keeps every equation and every bound', async () => {
    const highs = await loadSolver();
    fc.assert(
      fc.property(problem, ({ equations, down, up, cell, direction }) => {
        const [lower, upper] = [Float64Array.from(down, (value) => -value || 0), Float64Array.from(up)];
        const solver = new AttackerModel(highs, lower.length, equations);
        solver.bound(lower, upper);
        const { reach } = solver.furthest(cell, direction);
        solver.dispose();
        const tableau = new Tableau(equations, lower.slice(), upper.slice());
        tableau.move(cell, direction, 100, [], 10_000);
        expect(direction * tableau.value[cell]!).toBeCloseTo(reach, 6);
        for (const { cells, signs } of equations)
          expect(cells.reduce((sum, one, k) => sum + signs[k]! * tableau.value[one]!, 0)).toBeCloseTo(0, 6);
        tableau.value.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(lower[i]! - 1e-6);
          expect(value).toBeLessThanOrEqual(upper[i]! + 1e-6);
        });
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttackModel } from '../src/attack/attack-model.ts';
import { attackRegions } from '../src/attack/attack-region.ts';
import { type AttackSystem, attackSystems } from '../src/attack/attack-system.ts';
import { cellSystem } from '../src/cell-system.ts';
import { AttackerModel } from '../src/engine/attacker-model.ts';
import { Kept } from '../src/engine/kept.ts';
import { among, type Guarantee } from '../src/engine/part.ts';
import { partsOf } from '../src/engine/parts.ts';
import { repairRegions } from '../src/engine/repair-regions.ts';
import { loadSolver } from '../src/engine/solver.ts';
import { viewOf } from '../src/engine/view.ts';
import { WorkCap } from '../src/engine/work.ts';
import { defaultPolicy } from '../src/index.ts';
import { Neighbourhoods } from '../src/nearby/neighbourhoods.ts';
import { Regions } from '../src/nearby/regions.ts';
import { judge } from '../src/safety.ts';
import { type RandomCity, randomCity, tablesOf } from './random-city.ts';

const highs = await loadSolver();

describe('areas that lie together', () => {
  const areas = ['G', 'W1', 'B11', 'B12', 'B12', 'W2', 'B21'];
  const lying = [
    ['W1', 'G'],
    ['W2', 'G'],
    ['B11', 'W1'],
    ['B12', 'W1'],
    ['B21', 'W2'],
  ] as const;

  it('begin with the area and all in it, then come to what it lies in', () => {
    expect(new Regions(areas, lying).around('W1', 4).cells).toEqual([1, 2, 3, 4]);
    expect(new Regions(areas, lying).around('B12', 5).cells).toEqual([3, 4, 1, 2, 0]);
    expect(new Regions(areas, lying).around('B12', 7).cells).toEqual([3, 4, 1, 2, 0, 5, 6]);
  });

  it('always hold the area that was asked for, however large', () => {
    const { cells, core } = new Regions(areas, lying).around('B12', 1);
    expect(cells).toEqual([3, 4]);
    expect([...core]).toEqual(['B12']);
  });
});

describe('programs over some areas', () => {
  const attacked = (city: RandomCity) => {
    const system = cellSystem(tablesOf(city, 'object'));
    const verdicts = judge(system, defaultPolicy, []);
    const view = viewOf(system, verdicts, defaultPolicy);
    const value = (i: number) => system.variables[i]!.cell.value;
    const seen = (i: number) => (verdicts[i]!.kind === 'primary' ? undefined : value(i));
    return attackSystems(system, seen, view).map((one) => ({ one, truth: one.positions.map(value) }));
  };
  const extent = (system: AttackSystem, truth: readonly number[], cell: number) => {
    const model = new AttackModel(highs, system, truth, 10_000);
    const both = [-1, 1] as const;
    const found = both.map((direction) => Math.round(1e6 * model.bound(cell, direction)) / 1e6);
    model.dispose();
    return found as [number, number];
  };

  it('find no room that the whole does not leave where other areas stay, and miss none where nothing is known of them', () => {
    fc.assert(
      fc.property(randomCity, fc.integer({ min: 1, max: 12 }), (city, most) => {
        for (const { one, truth } of attacked(city)) {
          const asked = [...truth.keys()];
          for (const outside of ['true', 'unknown'] as const) {
            const met: number[] = [];
            for (const { system, cells, core } of attackRegions(one, truth, asked, outside, most))
              for (const at of core) {
                met.push(cells[at]!);
                const [low, high] = extent(
                  system,
                  cells.map((cell) => truth[cell]!),
                  at,
                );
                const [lowest, highest] = extent(one, truth, cells[at]!);
                const [inner, outer] =
                  outside === 'true'
                    ? [
                        [low, high],
                        [lowest, highest],
                      ]
                    : [
                        [lowest, highest],
                        [low, high],
                      ];
                expect(outer[0]!).toBeLessThanOrEqual(inner[0]!);
                expect(outer[1]!).toBeGreaterThanOrEqual(inner[1]!);
              }
            expect(met.sort((a, b) => a - b)).toEqual(asked);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('mend what is broken, as programs over the whole see it', () => {
    fc.assert(
      fc.property(randomCity, (city) => {
        const system = cellSystem(tablesOf(city, 'object'));
        const verdicts = judge(system, defaultPolicy, []);
        const view = viewOf(system, verdicts, defaultPolicy);
        for (const part of partsOf(system, verdicts, view, () => 1, { guarantees: new Map(), hide: new Set() })) {
          const near = new Neighbourhoods(part.cost.length, part.equations);
          const all = new Uint8Array(part.cost.length).fill(1);
          const tenable = part.guarantees.filter((one) => isKept(part, all, one));
          const hidden = part.hidden.slice();
          repairRegions(
            highs,
            { ...part, guarantees: tenable },
            hidden,
            new Kept(part, near, hidden, new WorkCap(1e6)),
          );
          expect(tenable.filter((one) => !isKept(part, hidden, one))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

function isKept(part: Parameters<typeof among>[0], hidden: Uint8Array, { cell, direction, need }: Guarantee): boolean {
  const cells = [...hidden.keys()].filter((one) => hidden[one] === 1);
  const open = among(part, cells);
  const model = new AttackerModel(highs, cells.length, open.equations);
  model.bound(
    open.down.map((value) => -Math.min(value, 1e6)),
    open.up.map((value) => Math.min(value, 1e6)),
  );
  const { reach } = model.furthest(cells.indexOf(cell), direction);
  model.dispose();
  return reach >= need - 1e-6;
}

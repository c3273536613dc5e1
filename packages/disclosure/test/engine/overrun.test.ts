import { expect, it } from 'vitest';
import { cellSystem } from '../../src/cell-system.ts';
import { generateCuts } from '../../src/engine/cut-generation.ts';
import { informationLoss } from '../../src/engine/information-loss.ts';
import { partsOf } from '../../src/engine/parts.ts';
import { broken } from '../../src/engine/proof.ts';
import { repair } from '../../src/engine/repair.ts';
import { loadSolver } from '../../src/engine/solver.ts';
import { viewOf } from '../../src/engine/view.ts';
import { Work } from '../../src/engine/work.ts';
import { defaultPolicy } from '../../src/index.ts';
import { judge } from '../../src/safety.ts';
import { cell, sum, table } from '../city.ts';

const parts = [5, 20, 300].map((homes, i) => cell(homes, { area: `WK99010${i}` }));
const system = cellSystem([table([cell(325), ...parts], { relations: [sum(cell(325), parts)] })]);
const verdicts = judge(system, defaultPolicy, []);
const nothing = { guarantees: new Map(), hide: new Set<number>() };
const [part] = partsOf(
  system,
  verdicts,
  viewOf(system, verdicts, defaultPolicy),
  informationLoss(system, 'plain'),
  nothing,
);

it('finishes a pattern that is needed when no work is left', async () => {
  const { chosen } = generateCuts(await loadSolver(), part!, new Work(0));
  expect(chosen).toHaveLength(1);
});

it('leaves off when far more work is done than was allowed, and repair hides what is missing', async () => {
  const highs = await loadSolver();
  const work = new Work(0);
  work.spend(1_000_000);
  expect(generateCuts(highs, part!, work).chosen).toEqual([]);
  const hidden = part!.hidden.slice();
  expect(broken(highs, part!, hidden, work)).not.toEqual([]);
  repair(highs, part!, hidden, work);
  expect(broken(highs, part!, hidden, work)).toEqual([]);
});

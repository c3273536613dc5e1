import { expect, it } from 'vitest';
import { cellSystem } from '../../src/cell-system.ts';
import { generateCuts } from '../../src/engine/cut-generation.ts';
import { informationLoss } from '../../src/engine/information-loss.ts';
import { partsOf } from '../../src/engine/parts.ts';
import { protectPart } from '../../src/engine/protect-part.ts';
import { loadSolver } from '../../src/engine/solver.ts';
import { viewOf } from '../../src/engine/view.ts';
import { Work, WorkCap } from '../../src/engine/work.ts';
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
  const { chosen } = generateCuts(await loadSolver(), part!, new Work(0, new WorkCap(2_000_000)));
  expect(chosen).toHaveLength(1);
});

it('leaves off when far more work is done than was allowed, and what is missing is hidden by repair', async () => {
  const highs = await loadSolver();
  const work = new Work(0, new WorkCap(2_000_000));
  work.spend(1_000_000);
  expect(generateCuts(highs, part!, work).chosen).toEqual([]);
  expect(generateCuts(highs, part!, work.share(5_000)).chosen).toEqual([]);
  expect(protectPart(highs, part!, work).chosen).toHaveLength(1);
});

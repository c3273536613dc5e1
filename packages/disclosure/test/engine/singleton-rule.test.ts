import { expect, it } from 'vitest';
import { generateCuts } from '../../src/engine/cut-generation.ts';
import type { Part } from '../../src/engine/part.ts';
import { loadSolver } from '../../src/engine/solver.ts';
import { Work, WorkCap } from '../../src/engine/work.ts';

/** Nine and one, which are hidden, with twenty and thirty that may be, make sixty. */
const sixty = (alone: 0 | 1): Part => ({
  positions: [0, 1, 2, 3],
  areas: ['A', 'A', 'A', 'A'],
  down: Float64Array.of(8, 0, 19, 29),
  up: new Float64Array(4).fill(Number.POSITIVE_INFINITY),
  alone: Uint8Array.of(0, alone, 0, 0),
  hidden: Uint8Array.of(1, 1, 0, 0),
  decided: ['open', 'open', 'open', 'open'],
  cost: Float64Array.of(1, 1, 4, 5),
  equations: [{ cells: [0, 1, 2, 3], signs: [1, 1, 1, 1] }],
  guarantees: [
    { cell: 0, direction: -1, need: 8, knows: [] },
    { cell: 1, direction: 1, need: 8, knows: [] },
  ],
});
const generated = async (alone: 0 | 1) =>
  generateCuts(await loadSolver(), sixty(alone), new Work(1_000, new WorkCap(1_000_000)));

it('a part of which all is promised that an outsider may not tell asks for nothing more where nobody is alone behind a cell', async () => {
  expect(await generated(0)).toMatchObject({ chosen: [], bound: 0, ofPromises: 0 });
});

it('who is alone behind a cell and knows it computes no other, at the least loss; that it costs more is no bound of what is promised', async () => {
  expect(await generated(1)).toMatchObject({ chosen: [2], bound: 4, ofPromises: 0 });
});

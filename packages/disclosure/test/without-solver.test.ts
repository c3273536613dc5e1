import { Worker } from 'node:worker_threads';
import { beforeAll, expect, it } from 'vitest';
import type { WithoutSolver } from './machine-without-solver.ts';

let found: WithoutSolver;
beforeAll(async () => {
  found = await new Promise((resolve, reject) => {
    const machine = new Worker(new URL('./machine-without-solver.ts', import.meta.url));
    machine.once('message', resolve);
    machine.once('error', reject);
  });
});

it('protects where the solver does not run, or refuses', () => {
  expect(found.released.length).toBeGreaterThan(9);
  expect(new Set(found.released.map(({ byCuts }) => byCuts))).toEqual(new Set([0]));
  expect(found.released.flatMap(({ recovered }) => recovered)).toEqual([]);
});

it('tells what a single contributor computes, by elimination', () => expect(found.findings).toContain('insider b'));

import { expect, inject, test } from 'vitest';
import { publishedCells } from './outside/published-cells.ts';
import { patternInference } from './programs/pattern-inference.ts';
import { hiddenIn, patternOf } from './town/twin-table.ts';
import { twinMunicipality, twins } from './town/write-twin-town.ts';

// Attack 25: the rules are public, so a pattern says which numbers would have given it. Of a hidden cell more than one number must be left.

/** A careless rule: hide what is under ten, and its neighbour only if the two would be told apart by a sum under twelve. */
const careless = (small: number): string => (small >= 10 ? '' : small + 9 < 12 ? 'small neighbour' : 'small');

/** What is hidden of objects and dwellings; how many rows a node rejected follows from neither. */
async function served(): Promise<string> {
  const cells = await publishedCells(inject('towns').gateway, twinMunicipality);
  return patternOf(cells.filter(({ indicator }) => !indicator.startsWith('kwaliteit.')));
}

test('finds how small a cell is from what was hidden beside it', async () => {
  const candidates = Array.from({ length: 12 }, (_, i) => i + 1);
  expect(await patternInference('small neighbour', candidates, careless)).toEqual([1, 2]);
});

test('the rules, run on what is really so, give the pattern that is served', async () => {
  expect(await hiddenIn(twins.first)).toBe(await served());
});

test('leaves every number of dwellings in the smallest buurt that its size allows', async () => {
  const published = await served();
  const { BU9902ZA01: small = 0, BU9902ZA02: next = 0 } = twins.first.dwellings;
  const candidates = Array.from({ length: 19 }, (_, i) => i + 1);
  const kept = await patternInference(published, candidates, (candidate) => {
    const dwellings = { ...twins.first.dwellings, BU9902ZA01: candidate, BU9902ZA02: next + small - candidate };
    return hiddenIn({ ...twins.first, dwellings });
  });
  expect(kept).toEqual(expect.arrayContaining([1, 5, 9, small, 15, 19]));
});

test('leaves more than one number for the rarest type of dwelling', async () => {
  const published = await served();
  const { overig, onbekend } = twins.first.types;
  const candidates = Array.from({ length: overig + onbekend - 1 }, (_, i) => i + 1);
  const kept = await patternInference(published, candidates, (candidate) => {
    const types = { ...twins.first.types, overig: candidate, onbekend: overig + onbekend - candidate };
    return hiddenIn({ ...twins.first, types });
  });
  expect(kept.length).toBeGreaterThan(1);
  expect(kept).toContain(overig);
});

import { defaultPolicy, protectTogether, type Sensitivity } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quick } from '../../packages/disclosure/test/city.ts';
import { randomSuspects, suspectTable } from '../../packages/disclosure/test/random-pairs.ts';
import { cellName } from '../attacks/outside/linear-facts.ts';
import { leaksOf } from './leaks-of.ts';
import { heldBy, told } from './outsider-of-tables.ts';
import { numRuns, timeout } from './runs.ts';

const sensitivity = fc.constantFrom<Sensitivity>('object', 'person');

/**
 * Of everybody at one position each stands in one offence, which is told. The only other person without that offence then knows that nobody else is without it:
 * about the same person, and so no secret.
 */
const onlyOneBesideFullPair = [
  { offences: [1], position: 0, years: [0], people: 1 },
  { offences: [0], position: 1, years: [0], people: 10 },
  { offences: [0], position: 0, years: [0], people: 3 },
];

test(
  'an outsider gets nothing out of pairs of categories that are told as shares of one of them',
  { timeout },
  async () =>
    fc.assert(
      fc.asyncProperty(randomSuspects, sensitivity, async (people, kind) => {
        const table = suspectTable(people, kind);
        const protection = await protectTogether([table], defaultPolicy, [], quick);
        expect(await leaksOf(heldBy([table], told(protection)))).toEqual([]);
      }),
      { numRuns, examples: [[onlyOneBesideFullPair, 'object']] },
    ),
);

test('and would, were nothing hidden but what rules hide', { timeout }, async () => {
  const found = new Set<string>();
  for (const people of fc.sample(randomSuspects, { numRuns: 5, seed: 1 })) {
    const table = suspectTable(people, 'person');
    const protection = await protectTogether([table], defaultPolicy, [], quick);
    const truth = new Map(table.cells.map((cell) => [cellName(cell), cell.value]));
    const secondary = protection.reasons
      .filter(({ rule }) => rule === 'secondary')
      .map(({ address }) => cellName(address));
    const opened = new Map([...told(protection), ...secondary.map((at) => [at, truth.get(at)!] as const)]);
    for (const { how } of await leaksOf(heldBy([table], opened))) found.add(how);
  }
  expect(found.size).toBeGreaterThan(0);
});

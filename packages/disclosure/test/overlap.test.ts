import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, protect } from '../src/index.ts';
import { quick } from './city.ts';
import { recovered } from './outsider.ts';
import { peopleTable, randomPeople } from './random-people.ts';

describe('people who stand in several categories and years', () => {
  it('are not computed, whether the attacker guesses that nobody does or not', async () =>
    fc.assert(
      fc.asyncProperty(randomPeople, fc.constantFrom('person' as const, 'object' as const), async (people, kind) => {
        const whole = peopleTable(people, kind);
        const protection = await protect(whole, defaultPolicy, [], quick);
        expect(recovered([whole], protection)).toEqual([]);
        const careful = { ...whole, relations: whole.relations.filter((r) => r.kind === 'sum') };
        expect(recovered([careful], protection)).toEqual([]);
      }),
      { numRuns: 10 },
    ));
});

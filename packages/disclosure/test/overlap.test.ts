import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, protect } from '../src/index.ts';
import { quick } from './city.ts';
import { recovered } from './outsider.ts';
import { peopleTable, randomPeople, residence } from './random-people.ts';

describe('people who stand in several categories, years and areas', () => {
  it('are not computed, whether the attacker guesses that nobody does or not', async () =>
    fc.assert(
      fc.asyncProperty(
        randomPeople,
        fc.constantFrom('person' as const, 'object' as const),
        residence,
        async (people, kind, lives) => {
          const whole = peopleTable(people, kind, lives);
          const protection = await protect(whole, defaultPolicy, [], quick);
          expect(recovered([whole], protection)).toEqual([]);
          const careful = { ...whole, relations: whole.relations.filter((r) => r.kind === 'sum') };
          expect(recovered([careful], protection)).toEqual([]);
        },
      ),
      { numRuns: 6 },
    ));
});

import { expect, test } from 'vitest';
import { type LinearFacts, sum } from './outside/linear-facts.ts';
import { integerTightening } from './programs/integer-tightening.ts';
import { intervalStrong } from './programs/interval-strong.ts';
import { attackedTown, oneToNine, tooNarrow } from './town/attacked-town.ts';

// Attack 5: whole numbers leave less room than fractions (parity, common divisors).

/** Nine inhabitants in households of two and at most two of one: the singles are odd in number, so there is one. */
const households: LinearFacts = {
  known: new Map([['inhabitants', 9]]),
  facts: [
    {
      terms: new Map([
        ['inhabitants', -1],
        ['couples', 2],
        ['singles', 1],
      ]),
      lower: 0,
      upper: 0,
    },
    { terms: new Map([['singles', 1]]), lower: 0, upper: 2 },
  ],
  notZero: new Set(),
};

test('finds by parity what fractions leave open', async () => {
  expect((await intervalStrong(households)).get('singles')).toEqual({ low: 0, high: 2 });
  expect((await integerTightening(households)).get('singles')).toEqual({ low: 1, high: 1 });
});

test('finds that two hidden cells with sum two are one each', async () => {
  const held = {
    known: new Map([['both', 2]]),
    facts: [sum('both', ['one', 'other'])],
    notZero: new Set(['one', 'other']),
  };
  expect((await integerTightening(held)).get('one')).toEqual({ low: 1, high: 1 });
});

test('leaves every small cell of what is served anything from one to nine', async () => {
  const town = attackedTown();
  expect(await tooNarrow(town, await integerTightening(town.held, town.small, oneToNine))).toEqual([]);
});

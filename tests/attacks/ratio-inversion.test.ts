import { expect, test } from 'vitest';
import { shares } from './outside/shares.ts';
import { ratioInversion } from './programs/ratio-inversion.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 19: a percentage is two counts in disguise.

test('finds the numerator behind a percentage and its base', () => {
  expect(ratioInversion({ value: 2.6, decimals: 1, base: 151 })).toEqual([[4, 151]]);
});

test('finds the only small base that a percentage with one decimal fits', () => {
  expect(ratioInversion({ value: 38.5, decimals: 1, base: null }, 25)).toEqual([[5, 13]]);
});

test('is given no share of a hidden numerator or denominator', () => {
  const { cells } = attackedTown();
  const hidden = shares(cells).filter(({ numerator, denominator }) => numerator === null || denominator === null);
  expect(hidden.length).toBeGreaterThan(50);
  const found = hidden.flatMap(({ name, share, denominator }) => {
    return share === null ? [] : [[name, ratioInversion({ value: share * 100, decimals: 3, base: denominator })]];
  });
  expect(found).toEqual([]);
});

test('and every share that it is given is that of the two numbers beside it', () => {
  const { cells } = attackedTown();
  const shown = shares(cells).filter(({ share }) => share !== null);
  expect(shown.length).toBeGreaterThan(20);
  for (const { name, share, numerator, denominator } of shown) expect(share, name).toBe(numerator! / denominator!);
});

import { catalogue, quantities } from '@zichtlijn/indicators';
import { expect, test } from 'vitest';
import { withoutKnown } from './outside/linear-facts.ts';
import { dominance } from './programs/dominance.ts';
import { pinned } from './programs/feasible-intervals.ts';
import { attackedTown, leaks, nameOf } from './town/attacked-town.ts';

// Attack 18 (SDC Handbook, chapter 4): turnover of a branch with one giant. Promised is p = 10 %, and that nobody holds more than half.

test('the second largest knows the largest within a hundredth', () => {
  // Total 100: the giant has 70, the second 25, and three small ones 5 together.
  const estimate = dominance(100, 25);
  expect(estimate.atMost).toBe(75);
  expect(estimate.excess(70)).toBeCloseTo(5 / 70);
});

const sums = new Set(catalogue.map(quantities).flatMap((of) => (of.kind === 'sum' ? [of.sum] : [])));

test('no total that is served lets the second largest come within a tenth of the largest, nor holds a giant', () => {
  const { cells, truth } = attackedTown();
  const shown = cells.filter(({ measure, value }) => measure === 'sum' && value !== null && value > 0);
  expect(shown.length).toBeGreaterThan(30);
  for (const cell of shown) {
    for (const { role, largest, second } of truth.get(nameOf(cell)!)!.roles) {
      expect(dominance(cell.value!, second).excess(largest), `${nameOf(cell)} ${role}`).toBeGreaterThanOrEqual(0.1);
      expect(largest, `${nameOf(cell)} ${role}`).toBeLessThanOrEqual(0.5 * cell.value!);
    }
  }
});

test('nor does the sum of hidden cells that shown ones leave, when its largest sold or bought in all of them', () => {
  const { held, truth } = attackedTown();
  const left = withoutKnown(held).filter(({ terms, lower, upper }) => {
    const names = [...terms.keys()];
    return (
      lower === upper &&
      lower > 0 &&
      names.every((name) => sums.has(name.split(' ')[0]!) && truth.get(name) !== undefined)
    );
  });
  expect(left.length).toBeGreaterThan(5);
  for (const { terms, lower } of left) {
    const cells = [...terms.keys()].map((name) => truth.get(name)!);
    // The largest in any of them is at least so large in all together.
    const largest = Math.max(...cells.flatMap(({ roles }) => roles.map((role) => role.largest)));
    if (terms.size === 1) continue;
    expect(lower - largest, [...terms.keys()].join(' + ')).toBeGreaterThan(0.1 * largest);
  }
});

test('the town has a giant in one hidden cell, and no hidden sum has one value left', async () => {
  const town = attackedTown();
  const giants = town.secret.filter(
    (name) =>
      sums.has(name.split(' ')[0]!) &&
      town.truth.get(name)!.roles.some(({ largest }) => largest > 0.5 * town.trueValue(name)),
  );
  expect(giants.some((name) => name.includes('2019JJ00 use industrie'))).toBe(true);
  expect(leaks(town, await pinned(town.held, { notZero: true, whole: false }, giants))).toEqual([]);
});

import { catalogue } from '@zichtlijn/indicators';
import { expect, test } from 'vitest';
import { shares } from './outside/shares.ts';
import { groupDisclosure } from './programs/group-disclosure.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 15 (SDC Handbook, chapter 5; design: disclosure, 1a.2): nearly everybody in a group has the trait, or a category holds them
// all. Never the absence of a trait.

test('finds the street where everybody has it, and the one where nearly everybody has', () => {
  const counts = [
    { group: 'north', members: 24, having: 24 },
    { group: 'south', members: 60, having: 55 },
    { group: 'east', members: 60, having: 54 },
    { group: 'nowhere', members: 0, having: 0 },
  ];
  expect(groupDisclosure(counts).map(({ group }) => group)).toEqual(['north', 'south']);
});

test('finds no group in what is served, in any area, period or category', () => {
  const { cells } = attackedTown();
  const counts = shares(cells).flatMap(({ name, numerator, denominator }) => {
    return numerator === null || denominator === null ? [] : [{ group: name, members: denominator, having: numerator }];
  });
  expect(counts.length).toBeGreaterThan(50);
  expect(groupDisclosure(counts)).toEqual([]);
});

test('the town has such groups: they are hidden, and not for being small', () => {
  const { cells, trueValue } = attackedTown();
  const full = shares(cells).filter(
    ({ whole, part }) => trueValue(part) >= 10 && trueValue(part) > 0.9 * trueValue(whole),
  );
  expect(full.length).toBeGreaterThan(2);
  for (const { numerator, name } of full) expect(numerator, name).toBeNull();
});

test('no breakdown that is served has a sensitive category that holds nearly everybody', () => {
  const { cells } = attackedTown();
  const sensitive = catalogue.flatMap(({ breakdowns }) =>
    breakdowns.filter((one) => one.sensitive).map(({ id }) => id),
  );
  const parts = cells.filter(({ breakdown, measure }) => sensitive.includes(breakdown) && measure !== 'share');
  const counts = parts.flatMap((part) => {
    const whole = cells.find(
      (cell) =>
        cell.category === '_T' &&
        cell.measure === part.measure &&
        cell.area === part.area &&
        cell.period === part.period &&
        cell.indicator === part.indicator,
    );
    return part.value === null || !whole?.value
      ? []
      : [{ group: part.category, members: whole.value, having: part.value }];
  });
  expect(groupDisclosure(counts)).toEqual([]);
});

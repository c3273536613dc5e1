import { readFileSync } from 'node:fs';
import { catalogue, parsePeriod } from '@zichtlijn/indicators';
import { expect, inject, test } from 'vitest';
import { ask } from './outside/ask.ts';
import { freeTextLabels } from './programs/free-text-labels.ts';
import { leaves } from './programs/metadata.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 30: a category, a name or a note that names one case ("brand Molenstraat").

test('finds the label that somebody wrote', () => {
  const lists = new Set(['woning', 'winkel']);
  expect(freeTextLabels(['woning', 'winkel', 'bordeel Kade 3', 'woning'], lists)).toEqual(['bordeel Kade 3']);
});

test('finds no category, breakdown, measure or flag in what is served that is not of a closed list', () => {
  const { cells } = attackedTown();
  const closed = new Set([
    '_T',
    ...catalogue.flatMap(({ breakdowns }) =>
      breakdowns.flatMap(({ id, categories }) => [id, ...categories.map(({ code }) => code)]),
    ),
    ...['count', 'numerator', 'denominator', 'share', 'rate', 'sum', 'mean', 'contributors-unknown'],
  ]);
  const labels = cells.flatMap(({ category, breakdown, measure, flags }) => [category, breakdown, measure, ...flags]);
  expect(freeTextLabels(labels, closed)).toEqual([]);
  for (const { period } of cells) expect(() => parsePeriod(period)).not.toThrow();
});

test('finds no area and no name that is not on the list the town made public', async () => {
  const { areas, gateway } = inject('towns');
  const list = new Set(
    readFileSync(areas, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => line.split(';')),
  );
  const { cells } = attackedTown();
  expect(
    freeTextLabels(
      cells.map(({ area }) => area),
      list,
    ),
  ).toEqual([]);
  const { data } = await ask(gateway, '{ municipality(code: "GM9901") { areas { code name } } }');
  const named = leaves(data).map(({ value }) => String(value));
  expect(named.length).toBeGreaterThan(30);
  expect(freeTextLabels(named, list)).toEqual([]);
});

import { type Cells, cellAt } from '@zichtlijn/release';
import { expect, inject, test } from 'vitest';
import { ask } from './outside/ask.ts';
import { noiseAveraging } from './programs/noise-averaging.ts';
import { town } from './town/write-hard-town.ts';

// Attack 23: the same set asked in many ways. Nothing that is served carries noise; when a cell-key table comes, it is asked for equal
// sets under different names, and the largest deviations are counted.

test('finds the number under noise that is drawn anew for every equal set', () => {
  // Seven with noise of −2 … 2 that sums to nothing.
  expect(noiseAveraging([5, 9, 7, 6, 8])).toEqual({ mean: 7, differing: true });
});

const indicator = 'vastgoed.doorsluishuizen';
const period = '2016JJ00';

/** The numerators of one table asked as a table, among more periods, as observations, and as a row of a comparison. */
async function askedEveryWay(level: string, asked: string): Promise<Map<string, (number | null)[]>> {
  const { gateway } = inject('towns');
  const one = `table(indicator: "${indicator}", level: ${level}, periods: ["${asked}"])`;
  const more = `table(indicator: "${indicator}", level: ${level})`;
  const observations = 'observations { area category measure period value }';
  const { data } = await ask(
    gateway,
    `{ one: municipality(code: "${town.municipality}") { table: ${one} { cells ${observations} } }
       more: municipality(code: "${town.municipality}") { table: ${more} { cells ${observations} } }
       compare(indicator: "${indicator}", period: "${asked}", level: ${level}, in: { municipalities: ["${town.municipality}", "GM9902"] })
         { rows { code cells ${observations} } } }`,
  );
  const found = new Map<string, (number | null)[]>();
  const add = (area: string, value: number | null) => found.set(area, [...(found.get(area) ?? []), value]);
  const answers = data as unknown as Readonly<Record<'one' | 'more', { table: Asked }>> & {
    compare: { rows: (Asked & { code: string })[] };
  };
  const tables = [
    answers.one.table,
    answers.more.table,
    answers.compare.rows.find(({ code }) => code === town.municipality)!,
  ];
  for (const { cells, observations: list } of tables) {
    const [p, m] = [cells.period.indexOf(asked), cells.measure.indexOf('numerator')];
    cells.area.forEach((area, a) => {
      add(area, cells.value[cellAt(cells, a, p, 0, m)] ?? null);
    });
    for (const cell of list) if (cell.period === asked && cell.measure === 'NUMERATOR') add(cell.area, cell.value);
  }
  return found;
}

interface Asked {
  readonly cells: Cells;
  readonly observations: readonly {
    area: string;
    category: string;
    measure: string;
    period: string;
    value: number | null;
  }[];
}

test.each([
  ['MUNICIPALITY', period],
  ['DISTRICT', '2014JJ00/2016JJ00'],
  ['NEIGHBOURHOOD', '2012JJ00/2016JJ00'],
])('is told one thing about a cell at %s, however often and however it is asked', async (level, asked) => {
  const answers = await askedEveryWay(level, asked);
  for (const [area, told] of await askedEveryWay(level, asked)) answers.set(area, [...answers.get(area)!, ...told]);
  expect(answers.size).toBeGreaterThan(0);
  for (const [area, told] of answers) {
    expect(told.length, area).toBe(12);
    expect(noiseAveraging(told).differing, area).toBe(false);
  }
});

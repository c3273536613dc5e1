import { expect, test } from 'vitest';
import { type Mean, meanTimesCount } from './programs/mean-times-count.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 20 (SDC Handbook, chapter 5): the mean of a hidden sum with the number that everybody may know.

test('finds the hidden sum, and the hidden number', () => {
  const means: Mean[] = [
    { name: 'industry', sum: null, count: 12, mean: 933_479.1667 },
    { name: 'lodging', sum: 615_000, count: null, mean: 205_000 },
  ];
  expect(meanTimesCount(means)).toEqual(
    new Map([
      ['industry sum', 11_201_750],
      ['lodging count', 3],
    ]),
  );
});

test('finds no sum and no number that were hidden in what is served', () => {
  const { cells } = attackedTown();
  const place = (cell: (typeof cells)[number]) =>
    [cell.indicator, cell.area, cell.period, cell.breakdown, cell.category].join(' ');
  const groups = Map.groupBy(
    cells.filter(({ indicator }) => indicator === 'vastgoed.transactiewaarde'),
    place,
  );
  const means = [...groups].map(([name, group]): Mean => {
    const [sum = null, count = null, mean = null] = ['sum', 'count', 'mean'].map((measure) => {
      return group.find((cell) => cell.measure === measure)?.value ?? null;
    });
    return { name, sum, count, mean };
  });
  expect(means.filter(({ sum, count }) => sum === null && count !== null).length).toBeGreaterThan(0);
  expect(meanTimesCount(means)).toEqual(new Map());
});

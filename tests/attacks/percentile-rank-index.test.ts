import { expect, inject, test } from 'vitest';
import { ask, refusals } from './outside/ask.ts';
import { fromIndex, fromRate, thinSides } from './programs/percentile-rank-index.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 21: medians, percentiles and ranks; index numbers whose base year is hidden; rates per thousand of a published population. A
// rate is served with both of its numbers or not at all; the others are not served yet, and when one is, these programs are given it.

test('finds the percentile that is about a few, the hidden base year, and the number behind a rate', () => {
  const [median, highest] = [
    { share: 0.5, units: 44 },
    { share: 0.99, units: 400 },
  ];
  expect(thinSides([median, highest])).toEqual([highest]);
  const series = {
    index: new Map([
      ['2015', 100],
      ['2020', 350],
    ]),
    absolute: new Map([['2020', 28]]),
  };
  expect(fromIndex(series)).toEqual(new Map([['2015', 8]]));
  expect(fromRate(0.9, 7780)).toBe(7);
});

test('is served counts, parts, wholes, shares, rates, sums and means, and no other measure', () => {
  const { cells } = attackedTown();
  const measures = new Set(cells.map(({ measure }) => measure));
  expect([...measures].sort()).toEqual(['count', 'denominator', 'mean', 'numerator', 'rate', 'share', 'sum']);
});

test('is given no rate without the number that it would give back', () => {
  const { cells } = attackedTown();
  const at = ({ indicator, area, period, breakdown, category }: (typeof cells)[number]) =>
    [indicator, area, period, breakdown, category].join(' ');
  const shown = (measure: string) =>
    new Set(cells.filter((cell) => cell.measure === measure && cell.value !== null).map(at));
  const [numerators, denominators] = [shown('numerator'), shown('denominator')];
  for (const place of shown('rate')) expect(numerators.has(place) && denominators.has(place), place).toBe(true);
});

test.each(['median', 'percentile(p: 0.5)', 'rank', 'index(base: "2015JJ00")', 'rate'])(
  'is refused, by a closed code, what no field of the contract gives: %s',
  async (field) => {
    const query = `{ municipality(code: "GM9901") { table(indicator: "vastgoed.transactiewaarde") { ${field} } } }`;
    const answer = await ask(inject('towns').gateway, query);
    expect(answer.data).toBeNull();
    expect(new Set(refusals(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  },
);

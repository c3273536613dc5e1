import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly, type Interval, unknown } from '../../src/national/arithmetic/interval.ts';
import { leastForQuartiles, quantile, quarters, quartilesOf } from '../../src/national/arithmetic/quartiles.ts';
import { rankSets } from '../../src/national/arithmetic/rank-sets.ts';
import { completions, extremes, known } from './completions.ts';

const places = (intervals: readonly Interval[]) => rankSets(intervals).map(({ from, to }) => [from, to]);

describe('places in an order', () => {
  test('are sets: every place that some completion gives, and no other', () => {
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 4 }), (intervals) => {
        const all = completions(intervals);
        const expected = intervals.map((_, at) => {
          const first = all.map((values) => 1 + values.filter((value) => value > values[at]!).length);
          const last = all.map((values) => values.length - values.filter((value) => value < values[at]!).length);
          return [Math.min(...first), Math.max(...last)];
        });
        expect(places(intervals)).toEqual(expected);
      }),
    );
  });

  test('of one that is hidden, all are possible; the others lose their certainty by one place', () => {
    expect(places([exactly(30), unknown, exactly(10)])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  test('cannot be told apart where intervals overlap', () => {
    const sets = rankSets([{ low: 1, high: 3 }, { low: 2, high: 5 }, exactly(9)]);
    expect(sets.map(({ level }) => level)).toEqual([[1], [0], []]);
    // One number that both can be is enough.
    const touching = rankSets([{ low: 1, high: 3 }, { low: 3, high: 5 }, exactly(5), exactly(6)]);
    expect(touching.map(({ level }) => level)).toEqual([[1], [0, 2], [1], []]);
  });
});

describe('quartiles', () => {
  const many = fc.array(known, { minLength: leastForQuartiles, maxLength: leastForQuartiles });
  const fewOpen = many.map((all) => all.map((one, at) => (at < 4 ? one : exactly(one.low))));

  test('are bounded by every completion, tightly', () => {
    fc.assert(
      fc.property(fewOpen, (intervals) => {
        const sorted = completions(intervals).map((values) => values.sort((a, b) => a - b));
        const expected = quarters.map((at) => extremes(sorted.map((values) => quantile(values, at))));
        expect(quartilesOf(intervals)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('of a known list are those of R: quantile(c(1,2,4,7,11,16,22,29,37))', () => {
    expect(quartilesOf([1, 2, 4, 7, 11, 16, 22, 29, 37].map(exactly)).map(({ low }) => low)).toEqual([4, 11, 22]);
    expect(quartilesOf([1, 2, 4, 7, 11, 16, 22, 29].map(exactly)).map(({ low }) => low)).toEqual([3.5, 9, 17.5]);
  });

  test('of too few are not told', () => {
    expect(quartilesOf([1, 2, 3, 4, 5, 6, 7].map(exactly))).toEqual([]);
  });

  test('are open above where too many are hidden', () => {
    const hidden = [...[1, 2, 3, 4, 5].map(exactly), unknown, unknown, unknown];
    expect(quartilesOf(hidden).map(({ high }) => high)).toEqual([2.75, 4.5, Number.POSITIVE_INFINITY]);
  });
});

import type { PublishedCell, PublishedTable } from '@zichtlijn/release';
import { describe, expect, it } from 'vitest';
import { toldBySome } from '../../src/tabulate/told-by-some.ts';

type Place = readonly [area: string, period: string, category?: string];

/** What a municipality told of homes: each cell hidden, because that it was told is all that counts. */
const told = (...places: readonly Place[]): PublishedTable[] => {
  const cells = places.map(([area, period, category = '_T']): PublishedCell => {
    const breakdown = category === '_T' ? '_T' : 'kind';
    return { area, period, breakdown, category, measure: 'count', value: null, status: 'Q', flags: [] };
  });
  return [{ indicator: 'context.woningen', version: 1, cells }];
};
const homes = 'context.woningen@1:count';
const always = [[homes, '9999-12-31']];
const of = (...ledgers: readonly PublishedTable[][]) => [...toldBySome(ledgers, [])];
const since = (ledger: PublishedTable[], ...earlier: readonly PublishedTable[][]) => [
  ...toldBySome([ledger], [earlier]),
];

describe('what several municipalities told of themselves', () => {
  it('is told by all of them, or by some at any day', () => {
    expect(of(told(['GM1', '2019JJ00']), told(['GM2', '2019JJ00']))).toEqual([]);
    expect(of(told(['GM1', '2019JJ00']), told())).toEqual(always);
    expect(of(told(), told(['GM1', '2019JJ00']))).toEqual(always);
    expect(of(told(['GM1', '2019JJ00']), told(['GM2', '2019JJ00']), told())).toEqual(always);
  });

  it('is of the same periods and categories, in each', () => {
    const more = told(['GM2', '2019JJ00'], ['GM2', '2020JJ00']);
    expect(of(told(['GM1', '2019JJ00']), more)).toEqual(always);
    expect(of(more, told(['GM1', '2019JJ00']))).toEqual(always);
    expect(of(told(['GM1', '2019JJ00'], ['GM1', '2021JJ00']), more)).toEqual(always);
    expect(of(told(['GM1', '2019JJ00', 'a']), told(['GM2', '2019JJ00', 'b']))).toEqual(always);
  });

  it('is of the municipality as a whole: what one told below it is no number of several', () =>
    expect(of(told(['GM1', '2019JJ00'], ['WK000101', '2019JJ00']), told(['GM2', '2019JJ00']))).toEqual([]));
});

describe('what one told that ended in it earlier', () => {
  it('is told again by it, or by the one alone up to and with the last day that it told of', () => {
    const [first, second] = [['GM1', '2018JJ00'] as const, ['GM1', '2019JJ00'] as const];
    expect(since(told(first, second), told(first, second))).toEqual([]);
    expect(since(told(first), told(first, second))).toEqual([[homes, '2020-01-01']]);
    expect(since(told(first), told(second, first))).toEqual([[homes, '2020-01-01']]);
    expect(since(told(first, second), told(first))).toEqual([]);
  });

  it('counts until the last day of whoever told longest', () => {
    const [short, long] = [told(['GM1', '2018JJ00']), told(['GM1', '2020JJ00'])];
    for (const earlier of [
      [short, long],
      [long, short],
    ])
      expect(since(told(), ...earlier)).toEqual([[homes, '2021-01-01']]);
  });
});

import type { Reason } from '@zichtlijn/disclosure';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { protectionFigures, protectionLines } from '../../src/commands/protection-figures.ts';
import { rungCounts, rungLine } from '../../src/commands/rung-counts.ts';
import { cell, releasedTable } from '../released-fixture.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const address = { quantity: 'q', area: 'GM9901', period: '2019JJ00', breakdown: '_T', category: '_T' };
const reasons: readonly Reason[] = [
  { address, rule: 'small-count', confStatus: 'A' },
  { address, rule: 'dominance', confStatus: 'O' },
  { address, rule: 'small-count', confStatus: 'A' },
  { address, rule: 'secondary', confStatus: 'D' },
];
const report = {
  cells: 9,
  primary: 3,
  secondary: 1,
  published: 5,
  cost: 6,
  bound: 5,
  byCuts: 9,
  work: 40,
  mostWork: 900,
};

describe('what a build tells of its protection', () => {
  it('counts hidden cells by the rule that hides them, those that protect others apart', () => {
    expect(protectionFigures({ reasons, report })).toMatchObject({
      ...{ primary: 3, secondary: 1, published: 5, cells: 9 },
      primaryByRule: { 'small-count': 2, dominance: 1 },
    });
  });

  it('tells how far the cost can be from the least possible: nothing at the bound, and not where no bound is known', () => {
    const gap = (cost: number, bound: number) =>
      protectionFigures({ reasons, report: { ...report, cost, bound } }).gapPercent;
    expect([gap(6, 5), gap(5, 5), gap(0, 0), gap(5, 0)]).toEqual([20, 0, 0, null]);
  });

  it('speaks both languages', () => {
    const lines = () => protectionLines(protectionFigures({ reasons, report })).join('\n');
    vi.stubEnv('ZICHT_LANG', 'en');
    expect(lines()).toContain('at most 20.0% over the least possible');
    expect(lines()).toContain('40 simplex iterations of at most 900');
    vi.stubEnv('ZICHT_LANG', 'nl');
    expect(lines()).toContain('hoogstens 20,0% boven het minst mogelijke');
  });
});

describe('the visible share of a rung', () => {
  const block = '2017JJ00/2021JJ00';
  const table = releasedTable('context.woningen', 1, [
    cell(),
    cell({ value: 0 }),
    cell({ value: null, status: 'Q' }),
    cell({ value: null, status: 'L' }),
    cell({ value: null, status: 'M' }),
    cell({ area: 'BU99010101', period: block, value: null, status: 'L' }),
    cell({ area: 'WK990101', period: '2017JJ00/2019JJ00', value: 3 }),
    cell({ period: '2019KW01', value: 3 }),
  ]);

  it('is what is shown, zeros among it, of what was counted: neither what is not collected nor what cannot exist', () => {
    const [year] = rungCounts([table]);
    expect(year).toMatchObject({ level: 'municipality', period: 'year', shown: 1, zero: 1, hidden: 1 });
    expect(year).toMatchObject({ notCollected: 1, impossible: 1, visibleShare: 2 / 3 });
  });

  it('is told per level and kind of period, and not at all where nothing was counted', () => {
    const rungs = rungCounts([table]).map(({ level, period, visibleShare }) => [level, period, visibleShare]);
    expect(rungs.slice(1)).toEqual([
      ['neighbourhood', 'five-years', null],
      ['district', 'three-years', 1],
      ['municipality', 'quarter', 1],
    ]);
  });

  it('rounds down, so that a hundred per cent hides nothing', () => {
    vi.stubEnv('ZICHT_LANG', 'en');
    const many = [...Array.from({ length: 1999 }, () => cell()), cell({ value: null, status: 'Q' })];
    expect(rungLine(rungCounts([releasedTable('context.woningen', 1, many)])[0]!)).toMatch(/· 99\.9% visible$/);
  });
});

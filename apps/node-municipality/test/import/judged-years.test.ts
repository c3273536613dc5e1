import { describe, expect, it } from 'vitest';
import { RejectedYears } from '../../src/import/judged-years.ts';

const period = { from: '2015-01-01', to: '2017-12-31' };

describe('rejected rows by the year that they are about', () => {
  it('stand beside the rows that were kept of that year', () => {
    const rejected = new RejectedYears();
    for (const years of [['2016'], ['2016'], ['2017']]) rejected.add(years);
    expect(
      rejected.beside(
        new Map([
          ['2015', 4],
          ['2016', 8],
        ]),
        period,
      ),
    ).toEqual({
      2015: { kept: 4, rejected: 0 },
      2016: { kept: 8, rejected: 2 },
      2017: { kept: 0, rejected: 1 },
    });
  });

  it('count in each year of a row with a history, once', () => {
    const rejected = new RejectedYears();
    rejected.add(['2015', '2016', '2016']);
    expect(rejected.beside(new Map(), period)).toEqual({
      2015: { kept: 0, rejected: 1 },
      2016: { kept: 0, rejected: 1 },
    });
  });

  it('are divided by how many rows each year has where their own cannot be read, and none is lost', () => {
    const rejected = new RejectedYears();
    for (let at = 0; at < 10; at++) rejected.add([]);
    const kept = new Map([
      ['2015', 100],
      ['2016', 300],
      ['2017', 50],
    ]);
    // 10 × 100/450 = 2.2, 10 × 300/450 = 6.7, 10 × 50/450 = 1.1.
    expect(Object.values(rejected.beside(kept, period)).map((rows) => rows.rejected)).toEqual([2, 7, 1]);
  });

  it('are divided evenly over the years of the delivery where no row of it tells a year', () => {
    const rejected = new RejectedYears();
    for (let at = 0; at < 4; at++) rejected.add([]);
    expect(rejected.beside(new Map(), period)).toEqual({
      2015: { kept: 0, rejected: 2 },
      2016: { kept: 0, rejected: 1 },
      2017: { kept: 0, rejected: 1 },
    });
  });
});

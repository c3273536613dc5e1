import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayMoved,
  definition,
  isBefore,
  type PeriodCode,
  parsePeriod,
  precedingPeriod,
  seriesBreak,
} from '../src/index.ts';

const sales = definition('vastgoed.transactiewaarde')!;
const dwellings = definition('context.woningen')!;
const foundations = definition('vastgoed.bestuurders-van-vijf-stichtingen')!;

const broken = (of: typeof sales, periods: readonly PeriodCode[], ...changes: string[]) =>
  periods.filter((period) => seriesBreak(of, period, changes) !== null);

describe('a series breaks', () => {
  const years = ['2020JJ00', '2021JJ00', '2022JJ00', '2023JJ00', '2024JJ00'];

  test('at the first year after a merger on 1 January', () => {
    for (const one of [sales, dwellings, foundations])
      expect(broken(one, years, '2022-01-01'), one.id).toEqual(['2022JJ00']);
  });

  test('of what happens twice around a merger within a year: that year is about both grounds', () => {
    expect(broken(sales, years, '2022-03-24')).toEqual(['2022JJ00', '2023JJ00']);
  });

  test('of a state of 1 January at the first 1 January after, and of a last day at that of the year itself', () => {
    expect(broken(dwellings, years, '2022-03-24')).toEqual(['2023JJ00']);
    expect(broken(foundations, years, '2022-03-24')).toEqual(['2022JJ00']);
  });

  test('by quarters at the quarter of the merger, and the next when it was within', () => {
    const quarters = ['2021KW04', '2022KW01', '2022KW02', '2022KW03'];
    expect(broken(sales, quarters, '2022-01-01')).toEqual(['2022KW01']);
    expect(broken(sales, quarters, '2022-03-24')).toEqual(['2022KW01', '2022KW02']);
    expect(broken(sales, quarters, '2022-04-01')).toEqual(['2022KW02']);
  });

  test('by blocks of years at the block that holds the merger, and the next unless it began with it', () => {
    const blocks = ['2012JJ00/2016JJ00', '2017JJ00/2021JJ00', '2022JJ00/2026JJ00'];
    expect(broken(sales, blocks, '2019-01-01')).toEqual(blocks.slice(1));
    expect(broken(sales, blocks, '2022-01-01')).toEqual(blocks.slice(2));
    expect(broken(dwellings, blocks, '2019-01-01')).toEqual(['2017JJ00/2021JJ00']);
  });

  test('at each of two mergers', () => {
    expect(broken(sales, years, '2021-01-01', '2023-01-01')).toEqual(['2021JJ00', '2023JJ00']);
  });

  test('with the period that is told before it, when those between are not collected', () => {
    expect(seriesBreak(sales, '2024JJ00', ['2022-01-01'], '2020JJ00')).toBe('2022-01-01');
    expect(seriesBreak(sales, '2024JJ00', ['2022-01-01'])).toBeNull();
  });

  test('exactly when the days of both are not about the same grounds, day by day', () => {
    const year = fc.integer({ min: 2010, max: 2020 });
    const period = fc.oneof(
      year.map((y) => `${y}JJ00`),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}KW0${q}`),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, n]) => `${y}JJ00/${y + n}JJ00`),
    );
    const changes = fc.array(
      fc.integer({ min: 0, max: 4_000 }).map((n) => dayMoved('2010-01-01', n)),
      { maxLength: 4 },
    );
    const grounds = (code: PeriodCode, days: readonly string[]): string => {
      const { start, end } = parsePeriod(code);
      const seen = new Set<number>();
      for (let day = start; day <= end; day = dayMoved(day, 1)) seen.add(days.filter((one) => one <= day).length);
      return [...seen].join();
    };
    fc.assert(
      fc.property(period, changes, (code, unsorted) => {
        const days = [...new Set(unsorted)].sort();
        const on = seriesBreak(sales, code, days);
        expect(on !== null).toBe(grounds(code, days) !== grounds(precedingPeriod(code), days));
        if (on !== null) expect(days.includes(on) && on <= parsePeriod(code).end).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('a number is of before a merger as soon as one of its days is', () => {
  expect(isBefore(sales, '2021JJ00', '2022-01-01')).toBe(true);
  expect(isBefore(sales, '2022JJ00', '2022-01-01')).toBe(false);
  expect(isBefore(sales, '2022JJ00', '2022-03-24')).toBe(true);
  expect(isBefore(dwellings, '2022JJ00', '2022-03-24')).toBe(true);
  expect(isBefore(dwellings, '2017JJ00/2021JJ00', '2019-01-01')).toBe(false);
  expect(isBefore(sales, '2017JJ00/2021JJ00', '2019-01-01')).toBe(true);
});

test('the period before is of the same length and ends right before it', () => {
  const year = fc.integer({ min: 1950, max: 2050 });
  const period = fc.oneof(
    year.map((y) => `${y}JJ00`),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}MM${String(m).padStart(2, '0')}`),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}KW0${q}`),
    fc.tuple(year, fc.integer({ min: 1, max: 5 })).map(([y, n]) => `${y}JJ00/${y + n}JJ00`),
  );
  fc.assert(
    fc.property(period, (code) => {
      const [own, before] = [parsePeriod(code), parsePeriod(precedingPeriod(code))];
      expect([before.kind, dayMoved(before.end, 1)]).toEqual([own.kind, own.start]);
    }),
  );
});

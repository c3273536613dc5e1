import { describe, expect, test } from 'vitest';
import { type Window, windowBounds } from '../src/index.ts';

function days(window: Window, period: string): string {
  const { start, end } = windowBounds(window, period);
  return `${start}/${end}`;
}

describe('a window', () => {
  test('of years to end(P) begins on the day after the same day so many years before', () => {
    expect(days({ kind: 'years-to-end', years: 20 }, '2016JJ00')).toBe('1997-01-01/2016-12-31');
    expect(days({ kind: 'years-to-end', years: 20 }, '2016KW01')).toBe('1996-04-01/2016-03-31');
    expect(days({ kind: 'years-to-end', years: 1 }, '2017MM02')).toBe('2016-03-01/2017-02-28');
  });

  test('of months to end(P) holds whole months', () => {
    expect(days({ kind: 'months-to-end', months: 24 }, '2016JJ00')).toBe('2015-01-01/2016-12-31');
    expect(days({ kind: 'months-to-end', months: 24 }, '2016KW02')).toBe('2014-07-01/2016-06-30');
    expect(days({ kind: 'months-to-end', months: 3 }, '2016MM02')).toBe('2015-12-01/2016-02-29');
  });

  test('before P ends on the day before P begins', () => {
    expect(days({ kind: 'months-before-start', months: 24 }, '2016JJ00')).toBe('2014-01-01/2015-12-31');
    expect(days({ kind: 'years-before-start', years: 10 }, '2012JJ00/2016JJ00')).toBe('2002-01-01/2011-12-31');
  });

  test('at a moment is the last day of P, or the whole year whose 1 January is meant', () => {
    expect(days({ kind: 'at-end' }, '2016KW01')).toBe('2016-03-31/2016-03-31');
    expect(days({ kind: 'reference-year' }, '2016KW01')).toBe('2016-01-01/2016-12-31');
    expect(windowBounds({ kind: 'period' }, '2012JJ00/2016JJ00').referenceYear).toBe(2016);
  });
});

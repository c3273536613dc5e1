import { describe, expect, test } from 'vitest';
import { changeOf } from '../src/features/changes/change.ts';
import type { ObsStatus } from '../src/numbers/status.ts';
import { type ToldNumber, toldNumber } from '../src/numbers/told-number.ts';

/** A share as a node would tell it. */
function share(part: number | null, base: number | null, status: ObsStatus = 'A'): ToldNumber {
  const cells = {
    v: 1,
    indicator: 'vastgoed.doorsluishuizen',
    version: 1,
    release: 'r-1',
    area: ['GM0344'],
    period: ['2021JJ00'],
    breakdown: '_T',
    category: ['_T'],
    measure: ['numerator', 'denominator', 'share'] as const,
    value: [part, base, part === null || base === null ? null : part / base],
    status: status.repeat(3),
    flags: {},
  };
  const place = { area: 'GM0344', period: '2021JJ00', category: '_T', measure: 'share' } as const;
  return toldNumber({ municipality: 'Utrecht', answer: 'ANSWERED', cells, release: null }, place, 'Utrecht');
}

const verdict = (before: ToldNumber, now: ToldNumber) => changeOf(before, now).verdict;

describe('a change is judged', () => {
  test('the same rise is chance in a small base and sure in a large one', () => {
    expect(verdict(share(10, 1_000), share(15, 1_000))).toBe('chance');
    expect(verdict(share(1_000, 100_000), share(1_500, 100_000))).toBe('up');
    expect(verdict(share(1_500, 100_000), share(1_000, 100_000))).toBe('down');
  });

  test('a measured zero is a number: from it something can rise', () =>
    expect(verdict(share(0, 100_000), share(500, 100_000))).toBe('up'));

  test.each(['Q', 'L', 'M'] as const)(
    'what has no number (%s) is no zero: that it came or went is no change',
    (status) => {
      const none = share(null, null, status);
      expect(verdict(none, share(500, 1_000))).toBe('appeared');
      expect(verdict(share(500, 1_000), none)).toBe('gone');
      expect(verdict(none, none)).toBe('unseen');
    },
  );

  test('across a break nothing is compared, however large', () =>
    expect(verdict(share(10, 100_000), share(5_000, 100_000, 'B'))).toBe('break'));
});

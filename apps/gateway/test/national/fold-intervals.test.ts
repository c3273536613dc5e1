import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedUp, quotientOf, shareOf, united } from '../../src/national/arithmetic/fold-intervals.ts';
import { exactly, type Interval, unknown } from '../../src/national/arithmetic/interval.ts';
import { completions, extremes, known } from './completions.ts';

const few = fc.array(known, { minLength: 1, maxLength: 4 });
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Sizes of the unions of all sets of so many units: from one inside the other to nothing in common. */
const unionSizes = (sizes: readonly number[]): number[] => {
  const [least, most] = [Math.max(0, ...sizes), sum(sizes)];
  return Array.from({ length: most - least + 1 }, (_, i) => least + i);
};

describe('every way in which hidden cells can be lies within the bounds, and the bounds are reached', () => {
  test('of a sum', () => {
    fc.assert(
      fc.property(few, (parts) => {
        expect(addedUp(parts)).toEqual(extremes(completions(parts).map(sum)));
      }),
    );
  });

  test('of different units that may stand in several municipalities', () => {
    fc.assert(
      fc.property(few, (parts) => {
        expect(united(parts)).toEqual(extremes(completions(parts).flatMap(unionSizes)));
      }),
    );
  });

  test('of a quotient', () => {
    fc.assert(
      fc.property(known, known, fc.constantFrom(1, 10_000), (numerator, denominator, per) => {
        const found = completions([numerator, denominator]).flatMap(([n, d]) => (d === 0 ? [] : [(n! * per) / d!]));
        expect(quotientOf(numerator, denominator, per)).toEqual(found.length === 0 ? undefined : extremes(found));
      }),
    );
  });

  test('of a share, no part being more than its whole', () => {
    const pair = fc.tuple(known, known).filter(([n, d]) => n.low <= d.high);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 3 }), (pairs) => {
        const found: number[] = [];
        for (const numbers of completions(pairs.flat())) {
          const isPossible = pairs.every((_, i) => numbers[2 * i]! <= numbers[2 * i + 1]!);
          const whole = sum(numbers.filter((_, i) => i % 2 === 1));
          if (isPossible && whole > 0) found.push(sum(numbers.filter((_, i) => i % 2 === 0)) / whole);
        }
        const share = shareOf(pairs.map(([numerator, denominator]) => tightened(numerator, denominator)));
        const { low, high } = found.length === 0 ? { low: 0, high: 0 } : extremes(found);
        expect(share?.low ?? 0).toBeCloseTo(low, 12);
        expect(share?.high ?? 0).toBeCloseTo(high, 12);
      }),
    );
  });
});

/** As cells are read: a part within its whole. */
function tightened(n: Interval, d: Interval) {
  return {
    numerator: { low: n.low, high: Math.min(n.high, d.high) },
    denominator: { low: Math.max(d.low, n.low), high: d.high },
  };
}

describe('what nothing bounds', () => {
  test('leaves a sum open above, and adds nothing below: it is not taken for few', () => {
    expect(addedUp([exactly(120), unknown])).toEqual({ low: 120, high: Number.POSITIVE_INFINITY });
    expect(united([exactly(120), exactly(30), unknown])).toEqual({ low: 120, high: Number.POSITIVE_INFINITY });
  });

  test('leaves a share anything', () => {
    const published = { numerator: exactly(30), denominator: exactly(100) };
    expect(shareOf([published, { numerator: unknown, denominator: unknown }])).toEqual({ low: 0, high: 1 });
    expect(shareOf([published, { numerator: { low: 0, high: 100 }, denominator: exactly(100) }])).toEqual({
      low: 0.15,
      high: 0.65,
    });
  });

  test('a quotient of nothing is none', () => {
    expect(quotientOf(exactly(0), exactly(0), 1)).toBeUndefined();
    expect(shareOf([{ numerator: exactly(0), denominator: exactly(0) }])).toBeUndefined();
  });
});

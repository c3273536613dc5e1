import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, type PublicCell, withinWhole } from '../../src/national/arithmetic/hidden-bounds.ts';
import { unknown } from '../../src/national/arithmetic/interval.ts';

const told = (value: number): PublicCell => ({ value, status: 'A', isFrozen: false });
const frozen = (value: number): PublicCell => ({ value, status: 'A', isFrozen: true });
const hidden: PublicCell = { value: null, status: 'Q', isFrozen: false };
const notCollected: PublicCell = { value: null, status: 'L', isFrozen: false };
const cannotBe: PublicCell = { value: null, status: 'M', isFrozen: false };

describe('what a cell can be, from public cells alone', () => {
  test.each([
    ['a published one is itself', { cell: told(12), siblings: [], total: null }, { low: 12, high: 12 }],
    ['a measured zero is a zero', { cell: told(0), siblings: [], total: null }, { low: 0, high: 0 }],
    ['a hidden total may be large', { cell: hidden, siblings: [], total: null }, unknown],
    ['what cannot exist is nothing', { cell: cannotBe, siblings: [], total: null }, { low: 0, high: 0 }],
    [
      'what is not collected is not known, whatever the total',
      { cell: notCollected, siblings: [], total: told(5) },
      unknown,
    ],
    [
      'a hidden part is what the published leave',
      { cell: hidden, siblings: [told(70), hidden], total: told(100) },
      { low: 0, high: 30 },
    ],
    ['a hidden total bounds no part', { cell: hidden, siblings: [told(70)], total: hidden }, unknown],
    [
      'a frozen total bounds no part, because newer parts need not add up to it',
      { cell: hidden, siblings: [told(70)], total: frozen(100) },
      unknown,
    ],
    [
      'a frozen sibling is not subtracted',
      { cell: hidden, siblings: [frozen(70)], total: told(100) },
      { low: 0, high: 100 },
    ],
    ['parts that contradict their total say nothing', { cell: hidden, siblings: [told(70)], total: told(60) }, unknown],
  ] as const)('%s', (_, family, expected) => {
    expect(boundsOf({ ...family, kind: 'partition' })).toEqual(expected);
  });

  test('where a unit may stand in several categories, only the total bounds them', () => {
    expect(boundsOf({ cell: hidden, siblings: [told(70)], total: told(100), kind: 'overlapping' })).toEqual({
      low: 0,
      high: 100,
    });
  });

  test('the truth is never outside, whatever is hidden of a true table', () => {
    const table = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.boolean(), fc.nat({ max: 50 }), (parts, isTotalTold, elsewhere) => {
        const [[truth], ...others] = parts as [[number, boolean], ...[number, boolean][]];
        const whole = parts.reduce((sum, [value]) => sum + value, elsewhere);
        const siblings = others.map(([value, isHidden]) => (isHidden ? hidden : told(value)));
        const total = isTotalTold ? told(whole) : hidden;
        const { low, high } = boundsOf({ cell: hidden, siblings, total, kind: 'partition' });
        expect(low).toBeLessThanOrEqual(truth);
        expect(high).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  test('a part is no more than its whole, and a whole no less than its part', () => {
    const within = withinWhole(unknown, { low: 200, high: 200 });
    expect(within).toEqual({ part: { low: 0, high: 200 }, whole: { low: 200, high: 200 } });
    expect(withinWhole({ low: 30, high: 30 }, unknown).whole.low).toBe(30);
  });
});

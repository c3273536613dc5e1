import { describe, expect, it } from 'vitest';
import { isPlaced } from '../../src/tabulate/placed.ts';
import type { CountedCell } from '../../src/tabulate/slice.ts';

const cell = (area: string, units: number, more: Partial<CountedCell> = {}): CountedCell => ({
  ...{ quantity: 'sales', area, period: '2019JJ00/2021JJ00', breakdown: '_T', category: '_T' },
  ...{ units, value: units, contributors: [], unknownUnits: {}, publishable: true, ...more },
});

describe('a level below the municipality', () => {
  it.each([
    [[95, 5], true],
    [[94, 6], false],
    [[0, 1], false],
    // Nothing was sold at all: that is measured.
    [[0, 0], true],
  ] as const)('of which %s lie in an area and in none', ([placed, unknown], collected) => {
    expect(isPlaced([cell('WK990101', placed), cell('_U', unknown)])).toBe(collected);
  });

  it('needs it of every quantity, and of totals alone', () => {
    const sales = [cell('WK990101', 100), cell('_U', 0)];
    const homes = (unknown: number) => [
      cell('WK990101', 10, { quantity: 'homes' }),
      cell('_U', unknown, { quantity: 'homes' }),
    ];
    expect(isPlaced([...sales, ...homes(0)])).toBe(true);
    expect(isPlaced([...sales, ...homes(1)])).toBe(false);
    expect(isPlaced([...sales, cell('_U', 50, { breakdown: 'use', category: 'woning' })])).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { type Cells, cellAt, cellsFault, statusAt } from '../src/index.ts';

const good: Cells = {
  v: 1,
  indicator: 'vastgoed.doorsluishuizen',
  version: 1,
  release: 'r-0000',
  area: ['WK9901ZA', 'WK9901ZB'],
  period: ['2021JJ00'],
  breakdown: '_T',
  category: ['_T'],
  measure: ['numerator', 'share'],
  value: [12, 0.02, null, null],
  status: 'AAQQ',
  flags: { 'contributors-unknown': [0] },
};

describe('a table of cells on the wire', () => {
  test('is accepted when every value goes with its status', () => {
    expect(cellsFault(good)).toBeNull();
    expect(statusAt(good, cellAt(good, 1, 0, 0, 1))).toBe('Q');
  });

  test.each([
    ['a hidden cell that carries a number', { value: [12, 0.02, 7, null] }],
    ['a shown cell without a number', { value: [null, 0.02, null, null] }],
    ['a number that is no number', { value: [Number.NaN, 0.02, null, null] }],
    ['a status that does not exist', { status: 'AAZQ' }],
    ['an internal confidentiality status', { status: 'AADQ' }],
    ['too few statuses', { status: 'AAQ' }],
    ['too few values', { value: [1] }],
    ['an unknown measure', { measure: ['numerator', 'contributors'] }],
    ['a flag outside the table', { flags: { mark: [4] } }],
    ['a flag on a fraction of a cell', { flags: { mark: [0.5] } }],
    ['another version', { v: 2 }],
    ['an extra key, through which something could ride along', { reasons: ['dominance'] }],
    ['a nameless area', { area: [1, 2] }],
    ['a name too long to be a code', { release: 'x'.repeat(121) }],
  ])('refuses %s', (_what, change) => {
    expect(cellsFault({ ...good, ...change })).not.toBeNull();
  });

  test('a refusal repeats nothing of what was sent', () => {
    for (const input of ['secret-value', { ...good, indicator: { bsn: '123456782' } }, { ...good, status: 'bsn1' }]) {
      const fault = cellsFault(input);
      expect(fault).not.toBeNull();
      expect(fault).not.toMatch(/secret|bsn|123456782/);
    }
  });

  test('a missing key is a fault', () => {
    for (const key of Object.keys(good)) {
      const { [key]: _gone, ...rest } = good as unknown as Record<string, unknown>;
      expect(cellsFault(rest), key).not.toBeNull();
    }
  });
});

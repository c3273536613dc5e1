import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { words } from '../src/language/words.ts';
import type { Cells } from '../src/numbers/cells.ts';
import { isEmpty, type NodeAnswer, type ObsStatus, signKinds, signOf } from '../src/numbers/status.ts';
import { toldNumber } from '../src/numbers/told-number.ts';
import { SignMark } from '../src/signs/sign-mark.tsx';

describe('every thing that a cell can be', () => {
  test('has a drawing that no other has', () => {
    const drawings = signKinds.map((kind) =>
      renderToStaticMarkup(SignMark({ kind, x: 0, y: 0 })).replace(/ class="sign sign--\w+"/, ''),
    );
    expect(new Set(drawings).size).toBe(signKinds.length);
  });

  test('has a name and a reason that no other has, in both languages', () => {
    for (const { statistics } of Object.values(words)) {
      expect(Object.keys(statistics.sign).sort()).toEqual([...signKinds].sort());
      expect(new Set(Object.values(statistics.sign).map(({ name }) => name)).size).toBe(signKinds.length);
      expect(new Set(Object.values(statistics.sign).map(({ why }) => why)).size).toBe(signKinds.length);
    }
  });

  test('only a value that was measured as zero is a zero', () => {
    expect(signOf('A', 0, 'ANSWERED')).toBe('zero');
    for (const status of ['Q', 'L', 'M'] as const) expect(isEmpty(signOf(status, null, 'ANSWERED'))).toBe(true);
    for (const answer of ['UNREACHABLE', 'LATE', 'INVALID', 'REFUSED', 'NOT_CONNECTED', 'PARTIAL'] as const)
      expect(isEmpty(signOf(null, null, answer))).toBe(true);
  });
});

describe('a number is told with what belongs to it', () => {
  const cells = (status: string, value: (number | null)[]): Cells => ({
    v: 1,
    indicator: 'drugs.hennepruimingen',
    version: 1,
    release: 'r-1',
    area: ['GM0758'],
    period: ['2021JJ00'],
    breakdown: '_T',
    category: ['_T'],
    measure: ['numerator', 'denominator', 'rate'],
    value,
    status,
    flags: { 'as-published': [2] },
  });
  const place = { area: 'GM0758', period: '2021JJ00', category: '_T', measure: 'rate' } as const;
  const tell = (own: Cells | null, answer: NodeAnswer = 'ANSWERED') =>
    toldNumber({ municipality: 'Breda', answer, cells: own, release: null }, place, 'Breda');

  test('a rate with its parts, interval and flags', () => {
    expect(tell(cells('AAA', [12, 6000, 20]))).toMatchObject({
      value: 20,
      sign: 'number',
      part: 12,
      base: 6000,
      flags: ['as-published'],
      interval: { low: expect.any(Number), high: expect.any(Number) },
    });
  });

  test('a hidden one without a number and without an interval, though its base is known', () => {
    expect(tell(cells('QAQ', [null, 6000, null]))).toMatchObject({
      value: null,
      sign: 'hidden',
      base: 6000,
      interval: null,
    });
  });

  test('one whose table has another measure by what that cell says', () => {
    const other: Cells = { ...cells('Q', [null]), measure: ['count'], flags: {} };
    expect(tell(other)).toMatchObject({ value: null, sign: 'hidden' });
  });

  test('one without an answer by the answer, and never left out', () => {
    expect(tell(null, 'LATE')).toMatchObject({
      value: null,
      status: null satisfies ObsStatus | null,
      sign: 'unreachable',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/national/arithmetic/coverage.ts';
import { formOf, type Reference } from '../../src/national/arithmetic/reference-form.ts';

const open = Number.POSITIVE_INFINITY;
const whole: Reference = {
  published: 100,
  all: { low: 100, high: 104 },
  answered: { low: 100, high: 104 },
  covered: 0.97,
  isTotal: true,
  missing: 0,
  isPart: false,
};

describe('a reference is one number only where little is hidden', () => {
  test.each([
    ['covered for 97 %, moved by 4 % at most', {}, 'POINT'],
    ['covered for 95 %', { covered: 0.95 }, 'POINT'],
    ['covered for 94 %', { covered: 0.94 }, 'INTERVAL'],
    ['moved by 5 % up', { all: { low: 100, high: 105 }, answered: { low: 100, high: 105 } }, 'POINT'],
    ['moved by 5 % down', { all: { low: 95, high: 100 }, answered: { low: 95, high: 100 } }, 'POINT'],
    ['moved by 6 % down', { all: { low: 94, high: 100 }, answered: { low: 94, high: 100 } }, 'INTERVAL'],
    ['moved by who knows how much, where nobody answered', { answered: undefined }, 'INTERVAL'],
    ['moved by 6 %', { all: { low: 100, high: 106 }, answered: { low: 100, high: 106 } }, 'INTERVAL'],
    ['a total that lacks a municipality', { missing: 1, all: { low: 100, high: open } }, 'AT_LEAST'],
    ['a rate that lacks one of 3 %', { missing: 1, all: { low: 0, high: open }, isTotal: false }, 'POINT'],
    [
      'a rate that lacks one of 6 %',
      { missing: 1, all: { low: 0, high: open }, isTotal: false, covered: 0.94 },
      'UNKNOWN',
    ],
    ['known exactly, although covered for less', { covered: 0.5, all: { low: 100, high: 100 } }, 'POINT'],
    ['nothing public', { published: undefined, all: { low: 0, high: open }, answered: undefined }, 'UNKNOWN'],
    ['units in common', { published: undefined, all: { low: 60, high: 100 } }, 'INTERVAL'],
    ['a share that may be anything', { isPart: true, isTotal: false, covered: 0, all: { low: 0, high: 1 } }, 'UNKNOWN'],
    [
      'a share of which the least is known',
      { isPart: true, isTotal: false, covered: 0, all: { low: 0.2, high: 1 } },
      'INTERVAL',
    ],
  ] as const)('%s', (_, change, form) => {
    expect(formOf({ ...whole, ...change })).toBe(form);
  });
});

describe('coverage', () => {
  test('is of the inhabitants of whom the number is published', () => {
    const covered = coverageOf([
      { state: 'PUBLISHED', inhabitants: 900 },
      { state: 'HIDDEN', inhabitants: 50 },
      { state: 'NOT_COLLECTED', inhabitants: 20 },
      { state: 'UNANSWERED', inhabitants: 30 },
    ]);
    expect(covered).toMatchObject({ municipalities: 4, published: 1, hidden: 1, notCollected: 1, unanswered: 1 });
    expect(covered).toMatchObject({ inhabitants: { published: 900, answering: 970, total: 1_000 }, covered: 0.9 });
  });

  test('is of municipalities where inhabitants of one are not known', () => {
    const covered = coverageOf([
      { state: 'PUBLISHED', inhabitants: 900 },
      { state: 'UNANSWERED', inhabitants: null },
    ]);
    expect(covered).toMatchObject({ inhabitants: null, covered: 0.5 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasValue, obsStatuses, strongestStatus } from '../src/index.ts';

describe('observation status', () => {
  test('suppressed outranks everything, normal nothing', () => {
    expect(strongestStatus(['A', 'E', 'Q', 'L'])).toBe('Q');
    expect(strongestStatus(['A', 'P', 'E'])).toBe('E');
    expect(strongestStatus(['B', 'U'])).toBe('B');
    expect(strongestStatus([])).toBe('A');
  });

  test('the order in which statuses are named does not matter', () => {
    const some = fc.array(fc.constantFrom(...obsStatuses), { minLength: 1 });
    fc.assert(fc.property(some, (list) => strongestStatus(list) === strongestStatus([...list].reverse())));
    fc.assert(fc.property(some, (list) => list.includes(strongestStatus(list))));
  });

  test('not collected, impossible and suppressed never carry a number', () => {
    expect(obsStatuses.filter((status) => !hasValue(status))).toEqual(['L', 'M', 'Q']);
  });
});

import { expect, it } from 'vitest';
import { backOff } from '../../src/dial/back-off.ts';

it('waits longer each time, half a minute at most, and never all nodes alike', () => {
  expect([0, 1, 2, 5, 6, 7, 100].map((attempt) => backOff(attempt, 1))).toEqual([
    500, 1_000, 2_000, 16_000, 30_000, 30_000, 30_000,
  ]);
  expect(backOff(3, 0)).toBe(2_000);
});

import { expect, test } from 'vitest';
import { innerPlace } from '../src/features/map/inner-place.ts';

test('the sign of a shape like an L stands in it, where its middle does not', () => {
  const ell = [
    [0, 0],
    [10, 0],
    [10, 100],
    [100, 100],
    [100, 110],
    [0, 110],
    [0, 0],
  ] as const;
  const [x, y] = innerPlace([ell], [30, 80]);
  expect((x > 0 && x < 10 && y > 0 && y < 110) || (y > 100 && y < 110 && x > 0 && x < 100)).toBe(true);
});

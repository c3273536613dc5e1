import { expect, test } from 'vitest';
import { representationKey } from '../../src/memory/representation-key.ts';

const row = { __typename: 'ComparisonRow', code: 'GM0344', indicator: 'i', version: 1, level: 'MUNICIPALITY' };

test('rows of a comparison never share a key, however a client words a period or a breakdown', () => {
  const worded = [
    { ...row, period: '2019', breakdown: 'a 1 b' },
    { ...row, period: '2019 5 a', breakdown: 'b' },
    { ...row, period: '2019 a', breakdown: '1 b' },
    { ...row, period: '', breakdown: '2019 a 1 b' },
    { ...row, period: '2019 a 1 b', breakdown: '' },
    { ...row, indicator: 'i 4 2019', period: 'a', breakdown: '1 b' },
  ];
  expect(new Set(worded.map(representationKey)).size).toBe(worded.length);
});

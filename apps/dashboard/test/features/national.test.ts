import { expect, test } from 'vitest';
import type { CellState, FoldedPeriod } from '../../src/documents/fold.ts';
import { lastSeen } from '../../src/features/national/last-seen.ts';

const period = (year: number, state: CellState): FoldedPeriod => ({
  period: `${year}JJ00`,
  coverage: {
    ...{ municipalities: 1, published: 0, hidden: 0, notCollected: 0, unanswered: 0 },
    ...{ inhabitants: null, dwellings: null },
  },
  numbers: [],
  municipalities: [{ code: 'GM0344', name: 'Utrecht', answer: 'ANSWERED', state }],
});
const periods = [
  period(2021, 'HIDDEN'),
  period(2020, 'NOT_COLLECTED'),
  period(2019, 'PUBLISHED'),
  period(2018, 'PUBLISHED'),
];

test('a municipality that is missing was seen last in the latest year before in which it had a number', () => {
  expect(lastSeen('GM0344', periods[0]!, periods)).toBe('2019JJ00');
  expect(lastSeen('GM0344', periods[2]!, periods)).toBe('2018JJ00');
});

test('who never had a number was never seen, and a later year does not count', () => {
  expect(lastSeen('GM0344', periods[3]!, periods)).toBeNull();
  expect(lastSeen('GM0363', periods[0]!, periods)).toBeNull();
});

import { expect, test } from 'vitest';
import { firstSightCaveat, heldOf } from '../src/first-sight/first-sight-caveat.ts';
import { words } from '../src/language/words.ts';
import { dayAndHour } from '../src/numbers/day.ts';

const speech = { ...words.nl, language: 'nl', say: ({ nl }: { nl: string }) => nl } as const;
const [soon, late] = ['2026-12-06T09:00:00.000Z', '2026-12-10T09:00:00.000Z'] as const;
const held = [
  { id: 'r-1', municipality: 'Utrecht', until: soon },
  { id: 'r-2', municipality: 'Breda', until: late },
];
const numbers = (...ids: readonly (string | null)[]) =>
  ids.map((id) => ({
    release: id === null ? null : { id, createdAt: '2026-11-29T09:00:00Z', policy: 'cbs-2010@1', synthetic: false },
  }));

test('numbers that others do not see yet go along with until when they are not to be quoted: the last of them', () => {
  expect(heldOf(held, numbers('r-1', 'r-3'))?.municipality).toBe('Utrecht');
  const caveat = firstSightCaveat(speech, held, numbers('r-1', null, 'r-2'));
  expect(caveat).toContain(dayAndHour(late, 'nl-NL'));
  expect(caveat).not.toContain(dayAndHour(soon, 'nl-NL'));
});

test('numbers that everybody sees go along without a word of it', () => {
  expect(firstSightCaveat(speech, held, numbers('r-3', null))).toBe('');
  expect(firstSightCaveat(speech, [], numbers('r-1'))).toBe('');
});

import { hashesOf } from '@zichtlijn/conformance';
import { expect, it } from 'vitest';
import { ListedQuestions, MOST_BYTES } from '../../src/access/listed-questions.ts';

const listed =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Municipality { offers { indicator } } } }';
const other = '{ municipalities { code } }';
/** The same question in another text: spaces say nothing. */
const longer = (query: string, by: number) => `${query}${' '.repeat(by)}`;
const questions = () => new ListedQuestions(hashesOf(listed));

it('keeps what was asked last within a number of bytes, whoever asks how much or how often', () => {
  const known = questions();
  for (let i = 1; i <= 40; i++)
    for (const query of [listed, other])
      expect(known.refuses({ query: longer(query, 40_000 + i) })).toBe(query === other);
  expect(known.bytes).toBeGreaterThan(MOST_BYTES / 2);
  expect(known.bytes).toBeLessThanOrEqual(MOST_BYTES);
  // Each costs more than its characters.
  for (let i = 0; i < 6_000; i++) known.refuses({ query: String(i) });
  expect(known.bytes).toBeGreaterThan(MOST_BYTES / 2);
  expect(known.bytes).toBeLessThanOrEqual(MOST_BYTES);
});

it('judges a text that is larger than all of that as any other, and keeps nothing of it', () => {
  const known = questions();
  for (const query of [listed, other])
    expect(known.refuses({ query: longer(query, MOST_BYTES) })).toBe(query === other);
  expect(known.bytes).toBe(0);
});

it('counts a text once, and none after another list came', () => {
  const known = questions();
  for (let i = 0; i < 3; i++) expect(known.refuses({ query: listed })).toBe(false);
  const once = questions();
  once.refuses({ query: listed });
  expect(known.bytes).toBe(once.bytes);
  expect(known.bytes).toBeGreaterThan(listed.length);
  known.keepTo(hashesOf(other));
  expect(known.bytes).toBe(0);
  expect(known.refuses({ query: listed })).toBe(true);
});

import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { KnownDocuments } from '../src/server/known-documents.ts';

const text = (i: number) => `{ nation { code as${i}: code } }`;

test('documents that were asked last are kept, within a number of characters', async () => {
  const known = new KnownDocuments(10 * text(10).length);
  const documents = Array.from({ length: 90 }, (_, i) => parse(text(i + 10)));
  for (const [i, document] of documents.entries()) {
    await known.set(`${i}`, document);
    // The first is asked all the while.
    expect(await known.get('0')).toBe(documents[0]);
  }
  const found = await Promise.all(documents.map((_, i) => known.get(`${i}`)));
  expect(found.flatMap((one, i) => (one === undefined ? [] : [i]))).toEqual([
    0,
    ...Array.from({ length: 9 }, (_, i) => i + 81),
  ]);
});

test('one that is longer than all room is not kept, and one that is set again counts once', async () => {
  const known = new KnownDocuments(text(1).length);
  const small = parse(text(1));
  for (let i = 0; i < 5; i++) await known.set('small', small);
  expect(await known.get('small')).toBe(small);
  expect([await known.delete('small'), await known.delete('small')]).toEqual([true, false]);
  await known.set('large', parse(text(100_000)));
  expect(await known.get('large')).toBeUndefined();
  await known.set('small', small);
  expect(await known.get('small')).toBe(small);
});

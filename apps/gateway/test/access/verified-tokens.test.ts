import { expect, test } from 'vitest';
import { someoneHere } from '../../src/access/caller.ts';
import { VerifiedTokens } from '../../src/access/verified-tokens.ts';

const hour = 3_600;
let now = 1_800_000_000_000;
const tokens = () => new VerifiedTokens(() => now);
const caller = { ...someoneHere, actor: 'a' };

test('a verified token counts for a minute, for the keys it was verified with', () => {
  const known = tokens();
  known.keep('token', caller, 1, now / 1_000 + hour);
  expect(known.find('token', 1)).toBe(caller);
  expect(known.find('toke', 1)).toBeUndefined();
  now += 59_999;
  expect(known.find('token', 1)).toBe(caller);
  now += 1;
  expect(known.find('token', 1)).toBeUndefined();
  known.keep('token', caller, 1, now / 1_000 + hour);
  expect(known.find('token', 2)).toBeUndefined();
  // What was let go stays gone.
  expect(known.find('token', 1)).toBeUndefined();
});

test('never beyond its own end, with the tolerance that verifying has', () => {
  const known = tokens();
  known.keep('token', caller, 1, now / 1_000 - 10);
  now += 19_999;
  expect(known.find('token', 1)).toBe(caller);
  now += 1;
  expect(known.find('token', 1)).toBeUndefined();
  known.keep('endless', caller, 1, undefined);
  expect(known.find('endless', 1)).toBeUndefined();
});

test('a thousand are known, and the first goes first', () => {
  const known = tokens();
  for (let i = 0; i <= 1_000; i++) known.keep(`token ${i}`, caller, 1, now / 1_000 + hour);
  expect([known.find('token 0', 1), known.find('token 1', 1)]).toEqual([undefined, caller]);
});

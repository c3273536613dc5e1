import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkNotice,
  checkReleaseFile,
  checkStatement,
  keyName,
  noticeText,
  sealFaults,
  signNotice,
  signStatement,
  statementText,
} from '../src/index.ts';
import { fileOf, key, linesOf, sealedTown } from './sealed-town.ts';

// Somebody who changes a file here and there, and not one byte alone: takes pieces away, puts some twice, turns some round and moves them elsewhere.

const keysOf = () => [keyName(key)];
const about = { municipality: 'GM9901', at: '2026-11-29T09:00:00.000Z' };
const notice = signNotice({ ...about, subject: 'context.woningen@1', reason: 'incorrect' }, key);
const files = {
  release: await fileOf(sealedTown()),
  notice: Buffer.from(noticeText(notice)),
  statement: Buffer.from(statementText(signStatement({ ...about, release: null, notices: [notice] }, key))),
};
const findingsOf = {
  release: async (bytes: Buffer) => (await checkReleaseFile(linesOf(bytes), keysOf)).findings,
  notice: async (bytes: Buffer) => checkNotice(bytes, keysOf).findings,
  statement: async (bytes: Buffer) => checkStatement(bytes, keysOf).findings,
};

/** One step of the walk, at a place that is a share of what is there. */
const step = fc.record({
  how: fc.constantFrom('turn', 'remove', 'repeat', 'reverse', 'move', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.integer({ min: 1, max: 255 }),
});

function taken(
  bytes: Buffer,
  { how, at, to, length, byte }: typeof step extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  const from = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
  const [before, piece, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  if (how === 'turn') return Buffer.concat([before, Buffer.from([bytes[from]! ^ byte]), bytes.subarray(from + 1)]);
  if (how === 'insert') return Buffer.concat([before, Buffer.from([byte]), bytes.subarray(from)]);
  if (how === 'remove') return Buffer.concat([before, after]);
  if (how === 'repeat') return Buffer.concat([before, piece, piece, after]);
  if (how === 'reverse') return Buffer.concat([before, Buffer.from(piece).reverse(), after]);
  const rest = Buffer.concat([before, after]);
  const place = Math.floor(to * rest.length);
  return Buffer.concat([rest.subarray(0, place), piece, rest.subarray(place)]);
}

test.each(Object.keys(files) as (keyof typeof files)[])(
  'a %s that was walked through is found out, and it is said where',
  async (what) => {
    const right = files[what];
    expect(await findingsOf[what](right)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const changed = steps.reduce((bytes, one) => (bytes.length === 0 ? bytes : taken(bytes, one)), right);
        if (changed.equals(right)) return;
        const findings = await findingsOf[what](changed);
        expect(findings.length).toBeGreaterThan(0);
        for (const { fault, at } of findings) {
          expect(sealFaults).toHaveProperty([fault]);
          expect(at).toMatch(/./);
        }
      }),
      { numRuns: 300 },
    );
  },
);

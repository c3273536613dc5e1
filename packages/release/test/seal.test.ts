import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  checkNumberProof,
  checkReleaseFile,
  keyName,
  numberProof,
  sealRelease,
  sealSentence,
  signManifest,
} from '../src/index.ts';
import { areas, cell, fileOf, key, linesOf, sealedTown, secret, tables } from './sealed-town.ts';

const keysOf = () => [keyName(key)];
const town = sealedTown();
const file = await fileOf(town);
const check = (bytes: Buffer) => checkReleaseFile(linesOf(bytes), keysOf);

const slice = town.slices.find(({ breakdown }) => breakdown === 'dwelling-type')!;
const ofTable = town.slices.filter(({ indicator }) => indicator === slice.indicator);
const asked = { area: 'GM9901', category: 'eengezins', measure: 'count' } as const;
const proof = Buffer.from(numberProof(town.manifest, slice, ofTable, asked) ?? '');

/** Every byte in turn, and what it becomes: its lowest bit turned, and another letter or digit of the same kind. */
function* changed(bytes: Buffer): Generator<readonly [number, Buffer]> {
  for (let at = 0; at < bytes.length; at += 1) {
    for (const to of new Set([bytes[at]! ^ 1, bytes[at]! ^ 0x20, 0x80])) {
      if (to === bytes[at]) continue;
      const other = Buffer.from(bytes);
      other[at] = to;
      yield [at, other];
    }
  }
}

describe('a sealed release in a file', () => {
  test('is what was sealed, as long as nothing was changed', async () => {
    expect((await check(file)).findings).toEqual([]);
  });

  test('is found out by any byte that is another, wherever it stands', async () => {
    for (const [at, bytes] of changed(file)) {
      const { findings } = await check(bytes);
      expect(findings.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });

  test('names what was changed', async () => {
    const text = file.toString();
    const named = async (from: string, to: string) => (await check(Buffer.from(text.replace(from, to)))).findings;
    expect(await named('"synthetic":true', '"synthetic":false')).toEqual([
      { fault: 'SIGNATURE', at: 'manifest' },
      { fault: 'APPROVAL', at: 'manifest' },
    ]);
    expect(await named('Buurt 1', 'Buurt 2')).toEqual([{ fault: 'AREAS', at: 'areas' }]);
    expect(await named('"count",70,', '"count",71,')).toEqual([
      { fault: 'SLICE', at: 'context.woningen@1 municipality dwelling-type 2019JJ00' },
    ]);
    expect(await named('"synthetic":true', '"synthetic": true')).toEqual([{ fault: 'FORM', at: 'manifest' }]);
  });

  test.each([
    ['cut off in a line', (bytes: Buffer) => bytes.subarray(0, -20)],
    ['without its last newline', (bytes: Buffer) => bytes.subarray(0, -1)],
    [
      'cut off after a line',
      (bytes: Buffer) => Buffer.from(`${bytes.toString().split('\n').slice(0, 4).join('\n')}\n`),
    ],
    ['with a slice twice', (bytes: Buffer) => Buffer.concat([bytes, linesOf(bytes).at(-2)!, Buffer.from('\n')])],
    ['with an empty line more', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')])],
    ['empty', () => Buffer.alloc(0)],
  ])('is refused %s', async (_how, change) => {
    expect((await check(change(file))).findings.length).toBeGreaterThan(0);
  });

  test('is refused when another municipality signed it, or its own key is not known', async () => {
    const forged = await fileOf({
      ...town,
      manifest: signManifest(town.manifest, generateKeyPairSync('ed25519').privateKey) as typeof town.manifest,
    });
    expect((await check(forged)).findings).toEqual([{ fault: 'KEY_UNKNOWN', at: 'manifest' }]);
    expect((await checkReleaseFile(linesOf(file), () => [])).findings).toEqual([
      { fault: 'KEY_UNKNOWN', at: 'manifest' },
    ]);
  });

  test('tells nothing of a value in what was found', async () => {
    const { findings } = await check(Buffer.from(file.toString().replace('"count",70,', '"count",987654,')));
    expect(findings.map((one) => JSON.stringify(sealSentence(one))).join()).not.toMatch(/987654|70/);
  });
});

describe('the proof of a number', () => {
  test('shows the number, and leads to the signature', () => {
    const { number, findings } = checkNumberProof(proof, keysOf);
    expect(findings).toEqual([]);
    expect(number).toMatchObject({
      municipality: 'GM9901',
      indicator: 'context.woningen',
      cell: { ...asked, value: 70 },
    });
  });

  test('is found out by any byte that is another', () => {
    for (const [at, bytes] of changed(proof)) {
      expect(checkNumberProof(bytes, keysOf).findings.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });

  test('exists for every cell, hidden ones too, and for no other', () => {
    for (const one of town.slices) {
      const table = town.slices.filter(({ indicator }) => indicator === one.indicator);
      for (const of of one.cells) {
        const made = numberProof(town.manifest, one, table, of);
        expect(checkNumberProof(Buffer.from(`${made}\n`), keysOf).findings).toEqual([]);
      }
      expect(numberProof(town.manifest, one, table, { ...asked, category: 'absent' })).toBeNull();
    }
  });

  test('does not let a neighbour be guessed, though its value is one of few', () => {
    const { inSlice } = JSON.parse(proof.toString());
    const address = ['GM9901', 'context.woningen', 1, 'municipality', 'dwelling-type', '2019JJ00', 'GM9901'];
    const unsalted = (value: number) =>
      createHash('sha256')
        .update(Buffer.of(0))
        .update(JSON.stringify([...address, 'meergezins', 'count', value, 'A', []]))
        .digest('hex');
    const guessed = Array.from({ length: 1_000 }, (_, value) => unsalted(value));
    expect(guessed).toContain(unsalted(50));
    expect(inSlice.path).toHaveLength(1);
    expect(guessed).not.toContain(inSlice.path[0]);
    expect(proof.toString()).not.toContain(slice.saltKey);
  });
});

describe('the hash of a release', () => {
  const root = (content = tables, own: Buffer = secret) =>
    sealRelease({ municipality: 'GM9901', areas, tables: content }, own).seal.root;

  test('is the same in any order in which cells, tables and flags come', () => {
    const turned = tables
      .map(({ cells, ...rest }) => ({
        ...rest,
        cells: cells.map((one) => ({ ...one, flags: [...one.flags].reverse() })).reverse(),
      }))
      .reverse();
    expect(root(turned)).toBe(root());
  });

  test('is another with another cell, another status, another flag or another secret', () => {
    const [first, ...rest] = tables;
    const other = (one: Partial<ReturnType<typeof cell>>) => [
      { ...first!, cells: [cell(one), ...first!.cells.slice(1)] },
      ...rest,
    ];
    const roots = [root(), root(other({ value: 121 })), root(other({ flags: ['as-published'] }))];
    const hidden = [root(other({ value: null, status: 'Q' })), root(tables, Buffer.alloc(32, 6))];
    expect(new Set([...roots, ...hidden]).size).toBe(5);
  });

  test('has other salts for the same cell in another release: nobody sees whether a neighbour stayed the same', () => {
    const [first, ...rest] = tables;
    const cells = first!.cells.map((one) => (one.category === 'meergezins' ? { ...one, value: 51 } : one));
    const other = sealedTown([{ ...first!, cells }, ...rest]).slices.find(
      ({ breakdown }) => breakdown === 'dwelling-type',
    );
    expect(other?.saltKey).not.toBe(slice.saltKey);
  });
});

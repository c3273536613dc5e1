import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedNumber } from '../src/identifiers.ts';
import { type Delivery, nineCities, passesElevenTest, writeDeliveries } from '../src/index.ts';
import { rowsOf } from './deliveries.ts';

const reference = process.env['REFERENCE_DIR'] ?? '/nonexistent';
const register = join(reference, 'buurten_g4b5_2024.csv');

describe('nothing invented belongs to anybody', () => {
  let directory = '';
  const written: Delivery[][] = [];
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'zichtlijn-synthetic-'));
    for (const city of nineCities) {
      written.push(await writeDeliveries({ ...city, seed: 'nobody', directory: join(directory, city.municipality) }));
    }
  });
  afterAll(() => rm(directory, { recursive: true }));

  test('the eleven-test knows a published example number from a mistyped one', () => {
    expect(passesElevenTest('111222333')).toBe(true);
    expect(passesElevenTest('111222334')).toBe(false);
  });

  test('an invented number never passes the eleven-test, and no two are equal', () => {
    const serial = fc.integer({ min: 0, max: 89_999_999 });
    fc.assert(
      fc.property(serial, serial, (a, b) => {
        expect(passesElevenTest(inventedNumber(a))).toBe(false);
        if (a !== b) expect(inventedNumber(a)).not.toBe(inventedNumber(b));
      }),
    );
  });

  test('every BSN and RSIN in the files of the nine cities fails the eleven-test', async () => {
    let checked = 0;
    for (const list of written) {
      for (const { file } of list) {
        for (const row of await rowsOf(file)) {
          for (const number of [row['BSN'], row['RSIN']]) {
            if (!number) continue;
            checked += 1;
            if (passesElevenTest(number) || !/^\d{9}$/.test(number)) expect.fail('a number could be somebody’s');
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(300_000);
  });

  test.skipIf(!existsSync(register))(
    'no area code exists at CBS (skipped unless REFERENCE_DIR holds buurten_g4b5_2024.csv)',
    async () => {
      const existing = new Set((await readFile(register, 'utf8')).match(/\b(?:BU\d{8}|WK\d{6})\b/g));
      expect(existing.size).toBeGreaterThan(1_000);
      for (const { municipality } of nineCities) {
        const areas = await readFile(join(directory, municipality, 'areas.csv'), 'utf8');
        const codes = areas.match(/^(?:BU|WK)\w+/gm) ?? [];
        expect(codes.length).toBeGreaterThan(9);
        for (const code of codes) expect(existing.has(code), code).toBe(false);
      }
    },
  );
});

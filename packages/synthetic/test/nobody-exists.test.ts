import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedNumber } from '../src/identifiers.ts';
import { type Delivery, inventedDatasets, nineCities, passesElevenTest, writeDeliveries } from '../src/index.ts';
import { areasCsv } from '../src/place/areas-csv.ts';
import { inventGeography } from '../src/place/geography.ts';
import { seededRandom } from '../src/random.ts';
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

  test('every BSN and RSIN in the files of the nine cities fails the eleven-test, and no KVK number was ever given out', async () => {
    const checked = new Map<string, number>();
    for (const { file } of written.flat()) {
      for (const row of await rowsOf(file)) {
        for (const [column, number] of Object.entries(row)) {
          if (!/BSN|RSIN|KVK/.test(column) || number === '') continue;
          checked.set(column, (checked.get(column) ?? 0) + 1);
          const shaped = column === 'KVK-nummer' ? /^00\d{6}$/.test(number) : /^\d{9}$/.test(number);
          if (!shaped || (number.length === 9 && passesElevenTest(number))) expect.fail('a number could be somebody’s');
        }
      }
    }
    expect(new Set(checked.keys())).toEqual(new Set(['BSN', 'RSIN', 'KVK-nummer', 'BSN eigenaar']));
    expect(checked.get('BSN')).toBeGreaterThan(300_000);
  });

  test('every manifest says that its delivery is invented, and so does every source holder', async () => {
    const datasets = new Set(written.flat().map(({ dataset }) => dataset));
    expect(datasets).toEqual(new Set(inventedDatasets));
    for (const { manifest } of written.flat()) {
      const text = await readFile(manifest, 'utf8');
      expect(text).toMatch(/^synthetic: true$/m);
      expect(text).toMatch(/^sourceHolder: .*\(verzonnen\)$/m);
    }
  });

  test.skipIf(!existsSync(register))(
    'no area code exists at CBS (skipped unless REFERENCE_DIR holds buurten_g4b5_2024.csv)',
    async () => {
      const existing = new Set((await readFile(register, 'utf8')).match(/\b(?:BU\d{8}|WK\d{6})\b/g));
      expect(existing.size).toBeGreaterThan(1_000);
      const large = areasCsv(
        'GM0363',
        'Amsterdam',
        inventGeography('GM0363', 480_000, seededRandom('as large as it is')),
      );
      const small = nineCities.map(({ municipality }) => readFile(join(directory, municipality, 'areas.csv'), 'utf8'));
      for (const areas of [large, ...(await Promise.all(small))]) {
        const codes = areas.match(/^(?:BU|WK)\w+/gm) ?? [];
        expect(codes.length).toBeGreaterThan(9);
        for (const code of codes) expect(existing.has(code), code).toBe(false);
      }
    },
  );
});

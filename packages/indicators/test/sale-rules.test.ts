import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { inwoners } from '../src/definitions/inwoners.ts';
import { transactiewaarde } from '../src/definitions/transactiewaarde.ts';
import { woningen } from '../src/definitions/woningen.ts';
import { zelfdeDagDoorverkopen } from '../src/definitions/zelfde-dag-doorverkopen.ts';
import { dwelling, person, sale, type TransferRow, transfer } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const RESOLD = 'vastgoed.zelfde-dag-doorverkopen@1:count';
const SOLD = 'vastgoed.verkochte-objecten@1:count';
const SALES = 'vastgoed.transactiewaarde@1:count';
const TURNOVER = 'vastgoed.transactiewaarde@1:sum';

async function salesCounted(property_transfer: TransferRow[]): Promise<number> {
  return cellValue(await tabulate(vault, transactiewaarde, { property_transfer }), SALES);
}

describe('one sale', () => {
  test('of a couple to a couple is four rows', async () => {
    const parties = [
      ['verkoper', 'a'],
      ['verkoper', 'b'],
      ['koper', 'c'],
      ['koper', 'd'],
    ] as const;
    const rows = (deed_key: string | null) =>
      parties.map(([role, party_key]) => transfer({ role, party_key, share: 0.5, deed_key }));
    expect(await salesCounted(rows('deed'))).toBe(1);
    expect(await salesCounted(rows(null))).toBe(1);
  });

  test('in one deed part is one, however the shares add up; in two parts of a deed it is two', async () => {
    const rows = ['a', 'b', 'c'].map((party_key) => transfer({ party_key, deed_key: 'deed' }));
    expect(await salesCounted(rows)).toBe(1);
    const parts = [...sale('a', 'b', { deed_key: 'deed1' }), ...sale('b', 'c', { deed_key: 'deed2' })];
    expect(await salesCounted(parts)).toBe(2);
  });

  test('without a deed ends where the shares of a role pass 1', async () => {
    const thirds = ['a', 'b', 'c'].map((party_key) => transfer({ party_key, share: 0.3334 }));
    expect(await salesCounted(thirds)).toBe(1);
    expect(await salesCounted([...sale('a', 'b'), ...sale('b', 'c')])).toBe(2);
  });

  test('is what a transfer of unknown kind is, unless its price is 0', async () => {
    expect(await salesCounted([transfer({ transfer_kind: null })])).toBe(1);
    expect(await salesCounted([transfer({ transfer_kind: null, price: 0 })])).toBe(0);
    expect(await salesCounted([transfer({ transfer_kind: 'verkoop', price: 0 })])).toBe(1);
  });
});

describe('a resale on one day', () => {
  async function resold(property_transfer: TransferRow[], period = '2016JJ00'): Promise<[number, number]> {
    const cells = await tabulate(vault, zelfdeDagDoorverkopen, { property_transfer }, { period });
    return [cellValue(cells, RESOLD), cellValue(cells, SOLD)];
  }

  test('is two sales of one object on one day, as a share of objects sold, without any file of objects', async () => {
    const other = transfer({ object_key: 'other', party_key: 'z' });
    expect(await resold([...sale('a', 'b'), ...sale('b', 'c', { price: 2 }), other])).toEqual([1, 2]);
    expect(await resold([...sale('a', 'b'), ...sale('b', 'c', { transfer_date: '2016-06-02' })])).toEqual([0, 1]);
  });

  test('needs the day: two sales known to the month are none', async () => {
    const month = { transfer_date_precision: 'month' } as const;
    expect(await resold([...sale('a', 'b', month), ...sale('b', 'c', { ...month, price: 2 })])).toEqual([0, 1]);
  });

  test('in a quarter leaves out what is known only to the year', async () => {
    const vague = sale('a', 'b', { transfer_date: '2016-01-01', transfer_date_precision: 'year' });
    expect(await resold(vague, '2016KW01')).toEqual([0, 0]);
    expect(await resold(vague)).toEqual([0, 1]);
  });
});

describe('the transaction value', () => {
  async function turnover(property_transfer: TransferRow[]) {
    const cells = await tabulate(vault, transactiewaarde, { property_transfer });
    return { sum: cellValue(cells, TURNOVER), sales: cellValue(cells, SALES), cells };
  }

  test('counts a price over several objects once per deed, and leaves out a sale without a price', async () => {
    const together = { deed_key: 'deed', price: 900, price_covers_several_objects: true };
    const rows = ['one', 'two', 'three'].flatMap((object_key) => sale('a', 'b', { ...together, object_key }));
    expect(await turnover([...rows, ...sale('c', 'd', { price: null })])).toMatchObject({ sum: 900, sales: 1 });
  });

  test('names the largest and second largest buyer in euros, and who is unknown', async () => {
    const rows = [
      ...sale('s', 'big', { object_key: 'one', price: 500 }),
      ...sale('s', 'big', { object_key: 'two', price: 400 }),
      ...sale('s', 'small', { object_key: 'three', price: 300 }),
      transfer({ object_key: 'four', price: 100 }),
    ];
    const { cells } = await turnover(rows);
    const total = cells.find(({ quantity, breakdown }) => quantity === TURNOVER && breakdown === '_T');
    expect(total).toMatchObject({ units: 4, value: 1300 });
    expect(total?.roles).toEqual([
      { role: 'buyer', contributors: 2, largest: 900, second: 300, unknownUnits: 1 },
      { role: 'transfer', contributors: 4, largest: 500, second: 400, unknownUnits: 0 },
    ]);
  });
});

describe('areas and contributors', () => {
  test('a unit without a neighbourhood stands under the unknown area, and only below the municipality', async () => {
    const object = [dwelling(), dwelling('lost', { neighbourhood_code: null })];
    const areas = async (level: 'neighbourhood' | 'district' | 'municipality') =>
      (await tabulate(vault, woningen, { object }, { level, breakdowns: [] }))
        .map(({ area, value }) => [area, value])
        .sort();
    expect(await areas('neighbourhood')).toEqual([
      ['BU9901ZA01', 1],
      ['_U', 1],
    ]);
    expect(await areas('district')).toEqual([
      ['WK9901ZA', 1],
      ['_U', 1],
    ]);
    expect(await areas('municipality')).toEqual([['GM9901', 2]]);
  });

  test('three persons at one address are three persons and one address', async () => {
    const person_year = [person('a'), person('b'), person('c'), person('roofless', { object_key: null })];
    const cells = await tabulate(vault, inwoners, { person_year, object: [dwelling()] }, { level: 'neighbourhood' });
    const cell = cells.find(({ area }) => area === 'BU9901ZA01');
    expect(cell).toMatchObject({ value: 3 });
    expect(cell?.roles).toEqual([
      { role: 'address', contributors: 1, largest: 3, second: 0, unknownUnits: 0 },
      { role: 'person', contributors: 3, largest: 1, second: 1, unknownUnits: 0 },
    ]);
  });

  test('a block of years takes a stock at its end', async () => {
    const object = [dwelling('a', { year: 2012 }), dwelling('b', { year: 2012 }), dwelling('a', { year: 2016 })];
    const cells = await tabulate(vault, woningen, { object }, { period: '2012JJ00/2016JJ00' });
    expect(cellValue(cells, 'context.woningen@1:count')).toBe(1);
  });
});

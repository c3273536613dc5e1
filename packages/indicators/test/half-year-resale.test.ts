import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { halfjaarDoorverkopen } from '../src/definitions/halfjaar-doorverkopen.ts';
import { sale, type TransferRow, transfer } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const RESOLD = 'vastgoed.halfjaar-doorverkopen@1:count';
const SOLD = 'vastgoed.verkochte-objecten@1:count';

/** From a to b on the one day and from b to c on the other. */
function twice(first: string, second: string, fields: Partial<TransferRow> = {}): TransferRow[] {
  return [
    ...sale('a', 'b', { transfer_date: first, ...fields }),
    ...sale('b', 'c', { transfer_date: second, price: 2, ...fields }),
  ];
}

async function resold(property_transfer: TransferRow[], period = '2016JJ00'): Promise<[number, number]> {
  const cells = await tabulate(vault, halfjaarDoorverkopen, { property_transfer }, { period });
  return [cellValue(cells, RESOLD), cellValue(cells, SOLD)];
}

describe('a resale within half a year', () => {
  test('comes 1 to 183 days after the sale before it, and not on the same day', async () => {
    expect(await resold(twice('2016-02-14', '2016-08-15'))).toEqual([1, 1]);
    expect(await resold(twice('2016-02-14', '2016-08-16'))).toEqual([0, 1]);
    expect(await resold(twice('2016-02-14', '2016-02-15'))).toEqual([1, 1]);
    expect(await resold(twice('2016-02-14', '2016-02-14'))).toEqual([0, 1]);
  });

  test('is counted in the period of the resale, the sale before it may lie before that', async () => {
    expect(await resold(twice('2015-07-02', '2016-01-01'))).toEqual([1, 1]);
    expect(await resold(twice('2015-07-01', '2016-01-01'))).toEqual([0, 1]);
    expect(await resold(twice('2016-12-31', '2017-01-01'))).toEqual([0, 1]);
  });

  test('needs both days: a sale known to the month is neither the resale nor the sale before it', async () => {
    const month = { transfer_date_precision: 'month' } as const;
    expect(await resold([...twice('2016-03-01', '2016-05-01', month)])).toEqual([0, 1]);
    const vague = sale('a', 'b', { transfer_date: '2016-03-01', ...month });
    expect(await resold([...vague, ...sale('b', 'c', { transfer_date: '2016-05-01' })])).toEqual([0, 1]);
  });

  test('is of the same object, and follows a sale, not an inheritance', async () => {
    const [first, second] = ['one', 'two'].map((object_key) => transfer({ object_key, party_key: 'a' }));
    expect(await resold([first!, { ...second!, transfer_date: '2016-07-01' }])).toEqual([0, 2]);
    const inherited = sale('a', 'b', { transfer_date: '2016-03-01', transfer_kind: 'erfenis' });
    expect(await resold([...inherited, ...sale('b', 'c')])).toEqual([0, 1]);
  });

  test('tells who sold again: one trader behind three resales is one contributor', async () => {
    const rows = ['one', 'two', 'three'].flatMap((object_key) => [
      ...sale('owner', 'trader', { object_key, transfer_date: '2015-12-01' }),
      ...sale('trader', `buyer of ${object_key}`, { object_key, transfer_date: '2016-02-01' }),
    ]);
    const cells = await tabulate(vault, halfjaarDoorverkopen, { property_transfer: rows });
    const total = cells.find(({ quantity, breakdown }) => quantity === RESOLD && breakdown === '_T');
    expect(total?.roles).toEqual([
      { role: 'buyer', contributors: 3, largest: 1, second: 1, unknownUnits: 0 },
      { role: 'object', contributors: 3, largest: 1, second: 1, unknownUnits: 0 },
      { role: 'reseller', contributors: 1, largest: 3, second: 0, unknownUnits: 0 },
    ]);
  });
});

import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, expect, test } from 'vitest';
import { waardesprong } from '../src/definitions/waardesprong.ts';
import { unorderedSalesQuery } from '../src/index.ts';
import { sale, type TransferRow, transfer } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

/** How many resales, and the sum of their prices as percentages of the previous ones. */
async function jumps(...property_transfer: TransferRow[][]) {
  const cells = await tabulate(vault, waardesprong, { property_transfer: property_transfer.flat() });
  return ['count', 'sum'].map((measure) => cellValue(cells, `vastgoed.waardesprong@1:${measure}`));
}

const first = (fields: Partial<TransferRow> = {}) =>
  sale('a', 'b', { transfer_date: '2016-01-10', price: 100_000, ...fields });
const second = (fields: Partial<TransferRow> = {}) =>
  sale('b', 'c', { transfer_date: '2016-06-01', price: 150_000, ...fields });

test('a resale for half as much again is 150% of the previous price', async () => {
  expect(await jumps(first(), second())).toEqual([1, 150]);
  expect(await jumps(first(), second({ price: 50_000 }))).toEqual([1, 50]);
});

test('a resale within 365 days counts, on the last of them too; the first of both may lie before the period', async () => {
  expect(await jumps(first({ transfer_date: '2015-06-02' }), second())).toEqual([1, 150]);
  expect(await jumps(first({ transfer_date: '2015-06-01' }), second())).toEqual([0, 0]);
  expect(await jumps(first(), second({ transfer_date: '2017-01-01' }))).toEqual([0, 0]);
});

test('a price of 0, or not known, tells no jump, and is not skipped for an earlier one', async () => {
  for (const price of [0, null]) {
    expect(await jumps(first({ price }), second())).toEqual([0, 0]);
    expect(await jumps(first(), second({ price }))).toEqual([0, 0]);
    const between = sale('b', 'b2', { transfer_date: '2016-03-01', price });
    expect(await jumps(first(), between, second())).toEqual([0, 0]);
  }
});

test('a price for several objects tells no jump of any of them', async () => {
  const shared = { price_covers_several_objects: true, deed_key: 'deed' };
  expect(await jumps(first(shared), second())).toEqual([0, 0]);
  expect(await jumps(first(), second(shared))).toEqual([0, 0]);
});

test('a date known to the month, and the sale of a part share, are left out', async () => {
  const month = { transfer_date: '2016-06-01', transfer_date_precision: 'month' } as const;
  expect(await jumps(first(), second(month))).toEqual([0, 0]);
  expect(await jumps(first(), second({ share: 0.5 }))).toEqual([0, 0]);
  expect(await jumps(first(), sale('b', 'x', { transfer_date: '2016-03-01', share: 0.5 }), second())).toEqual([1, 150]);
});

test('sales on one day follow each other by who sold what they bought, in whatever order the rows come', async () => {
  const day = { transfer_date: '2016-06-01' };
  const chain = [sale('b', 'c', { ...day, price: 110 }), sale('c', 'd', { ...day, price: 220 })];
  expect(await jumps(first({ price: 100 }), ...chain)).toEqual([2, 110 + 200]);
  expect(await jumps(...chain.toReversed(), first({ price: 100 }))).toEqual([2, 110 + 200]);
});

test('a day of which the order is not known is left out, as a resale and as what came before', async () => {
  const day = { transfer_date: '2016-06-01' };
  const unrelated = [sale('b', 'c', { ...day, price: 110 }), sale('x', 'y', { ...day, price: 220 })];
  const back = [sale('b', 'c', { ...day, price: 110 }), sale('c', 'b', { ...day, price: 220 })];
  const nameless = [sale('b', 'c', { ...day, price: 110 }), [transfer({ ...day, price: 220 })]];
  const later = sale('y', 'z', { transfer_date: '2016-07-01', price: 300 });
  for (const unknown of [unrelated, back, nameless]) expect(await jumps(first(), ...unknown, later)).toEqual([0, 0]);
});

test('the resellers and buyers stand behind a jump for the full percentage', async () => {
  const property_transfer = ['one', 'two'].flatMap((object_key) => [
    ...first({ object_key }),
    ...second({ object_key }),
  ]);
  const cells = await tabulate(vault, waardesprong, { property_transfer });
  const total = cells.find((cell) => cell.quantity.endsWith(':sum') && cell.breakdown === '_T');
  expect(total?.roles).toMatchObject([
    { role: 'buyer', contributors: 1, largest: 300 },
    { role: 'reseller', contributors: 1, largest: 300 },
    { role: 'transfer', contributors: 2, largest: 150, second: 150 },
  ]);
});

test('sales of one day of which the order does not follow are counted, and what does not follow is told apart', async () => {
  const day = { transfer_date: '2016-03-01' };
  const chain = [sale('a', 'b', day), sale('b', 'c', day)].flat();
  const loose = [sale('p', 'q', { ...day, object_key: 'flat' }), sale('r', 's', { ...day, object_key: 'flat' })].flat();
  const alone = sale('x', 'y', { ...day, object_key: 'loft' });
  await jumps(chain, loose, alone);
  const { text, params } = unorderedSalesQuery();
  expect((await vault.query(text, [...params])).rows).toEqual([{ year: 2016, unordered: 2, total: 4 }]);
});

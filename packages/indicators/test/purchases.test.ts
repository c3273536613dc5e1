import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, expect, test } from 'vitest';
import { aankopenZonderHypotheek } from '../src/definitions/aankopen-zonder-hypotheek.ts';
import { dwelling, type ObjectRow, sale, type TransferRow, transfer } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

/** Purchases without a mortgage, and those of which it is known. */
async function counted(property_transfer: TransferRow[], object: ObjectRow[] = [dwelling()], period = '2016JJ00') {
  const cells = await tabulate(vault, aankopenZonderHypotheek, { property_transfer, object }, { period });
  return ['zonder-hypotheek', 'met-bekende-hypotheek'].map((name) =>
    cellValue(cells, `vastgoed.aankopen-${name}@1:count`),
  );
}

const free = (fields: Partial<TransferRow> = {}) => sale('a', 'b', { mortgage_registered: false, ...fields });

test('a purchase without a mortgage is told to have none; not told is neither', async () => {
  expect(await counted(free())).toEqual([1, 1]);
  expect(await counted(free({ mortgage_registered: true }))).toEqual([0, 1]);
  expect(await counted(free({ mortgage_registered: null }))).toEqual([0, 0]);
  const couple = [
    transfer({ share: 0.5, party_key: 'b', mortgage_registered: false }),
    transfer({ share: 0.5, party_key: 'c' }),
  ];
  expect(await counted(couple)).toEqual([1, 1]);
});

test('a purchase with a mortgage on either share has one', async () => {
  const couple = [false, true].map((mortgage_registered, at) =>
    transfer({ share: 0.5, party_key: `buyer${at}`, mortgage_registered }),
  );
  expect(await counted(couple)).toEqual([0, 1]);
});

test('is made by persons alone', async () => {
  expect(await counted(free({ party_kind: 'onderneming' }))).toEqual([0, 0]);
  const mixed = ['persoon', 'stichting'].map((party_kind, at) =>
    transfer({ share: 0.5, party_key: `buyer${at}`, party_kind, mortgage_registered: false }),
  );
  expect(await counted(mixed)).toEqual([0, 0]);
});

test('is of a whole dwelling, by the file of objects of the year of the sale', async () => {
  expect(await counted(free({ share: 0.5 }))).toEqual([0, 0]);
  expect(await counted(free(), [dwelling('house', { use: ['winkel'] })])).toEqual([0, 0]);
  expect(await counted(free(), [dwelling('house', { use: ['winkel', 'woning'] })])).toEqual([1, 1]);
  expect(await counted(free(), [])).toEqual([0, 0]);
  const rebuilt = [dwelling('house', { year: 2015 }), dwelling('house', { year: 2016, use: ['winkel'] })];
  const block = '2014JJ00/2016JJ00';
  expect(await counted(free({ transfer_date: '2015-06-01' }), rebuilt, block)).toEqual([1, 1]);
  expect(await counted(free(), rebuilt, block)).toEqual([0, 0]);
});

test('known to the month counts in the quarter and year that hold it, known to the year in no quarter', async () => {
  const month = free({ transfer_date: '2016-02-01', transfer_date_precision: 'month' });
  const year = free({ transfer_date: '2016-01-01', transfer_date_precision: 'year' });
  expect(await counted(month, undefined, '2016KW01')).toEqual([1, 1]);
  expect(await counted(year, undefined, '2016KW01')).toEqual([0, 0]);
  expect(await counted(year)).toEqual([1, 1]);
});

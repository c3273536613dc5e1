import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, expect, test } from 'vitest';
import { woningwaarde } from '../src/definitions/woningwaarde.ts';
import { owns } from './property-rows.ts';
import { dwelling, type ObjectRow } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const worth = (object_key: string, assessed_value: number | null, fields: Partial<ObjectRow> = {}): ObjectRow =>
  dwelling(object_key, {
    ...{ assessed_value, valuation_date: '2015-01-01', valuation_date_precision: 'day' as const },
    ...fields,
  });

async function valued(...object: ObjectRow[]) {
  const cells = await tabulate(vault, woningwaarde, { object });
  return ['count', 'sum'].map((measure) => cellValue(cells, `vastgoed.woningwaarde@1:${measure}`));
}

test('the value of the stock is that of its dwellings: a value not known is none, and 0 is a value', async () => {
  const shop = worth('shop', 900_000, { use: ['winkel'] });
  expect(await valued(worth('a', 200_000), worth('b', 300_000), worth('c', null), worth('d', 0), shop)).toEqual([
    3, 500_000,
  ]);
});

test('a value of another valuation date does not count', async () => {
  for (const valuation_date of ['2014-01-01', '2016-01-01', null])
    expect(await valued(worth('a', 200_000, { valuation_date }))).toEqual([0, 0]);
  expect(await valued(worth('a', 200_000, { valuation_date_precision: 'year' }))).toEqual([0, 0]);
});

test('one holder stands behind all that it holds, with the value of it', async () => {
  const object = [worth('a', 200_000), worth('b', 300_000, { tenure: 'huur_corporatie' }), worth('c', 400_000)];
  const ownership = ['a', 'b'].map((home) => owns('landlord', home, { holder_kind: 'woningcorporatie' }));
  const cells = await tabulate(vault, woningwaarde, { object, ownership });
  const total = cells.find((cell) => cell.quantity.endsWith(':sum') && cell.breakdown === '_T');
  expect(total?.roles).toEqual([
    { role: 'holder', contributors: 1, largest: 500_000, second: 400_000, unknownUnits: 1 },
    { role: 'object', contributors: 3, largest: 400_000, second: 300_000, unknownUnits: 0 },
  ]);
  expect(cellValue(cells, 'vastgoed.woningwaarde@1:sum', 'tenure', 'huur_corporatie')).toBe(300_000);
});

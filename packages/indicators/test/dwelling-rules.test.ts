import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { doorsluishuizen } from '../src/definitions/doorsluishuizen.ts';
import { dwelling, sale, type TransferRow, transfer } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const PASSED_ON = 'vastgoed.doorsluishuizen@1:count';

/** Sales of one house on 1 June of the years given, from p1 to p2, p2 to p3 and so on. */
function yearly(years: readonly number[], fields: Partial<TransferRow> = {}): TransferRow[] {
  return years.flatMap((year, index) =>
    sale(`p${index}`, `p${index + 1}`, { transfer_date: `${year}-06-01`, ...fields }),
  );
}

const fourYears = [2010, 2011, 2012, 2013];
const fiveYears = [...fourYears, 2014];

async function passedOn(property_transfer: TransferRow[], object = [dwelling()]): Promise<number> {
  return cellValue(await tabulate(vault, doorsluishuizen, { object, property_transfer }), PASSED_ON);
}

describe('a pass-through dwelling', () => {
  test('is sold five times, not four', async () => {
    expect(await passedOn(yearly(fourYears))).toBe(0);
    expect(await passedOn(yearly(fiveYears))).toBe(1);
  });

  test('has the first day of its twenty years inside the window and the day before outside', async () => {
    const four = yearly(fourYears);
    expect(await passedOn([...four, ...sale('a', 'b', { transfer_date: '1997-01-01' })])).toBe(1);
    expect(await passedOn([...four, ...sale('a', 'b', { transfer_date: '1996-12-31' })])).toBe(0);
    expect(await passedOn([...four, ...sale('a', 'b', { transfer_date: '2016-12-31' })])).toBe(1);
    expect(await passedOn([...four, ...sale('a', 'b', { transfer_date: '2017-01-01' })])).toBe(0);
  });

  test('may rest on a date known to the year, because its window consists of whole years', async () => {
    const vague = sale('a', 'b', { transfer_date: '1997-01-01', transfer_date_precision: 'year' });
    expect(await passedOn([...yearly(fourYears), ...vague])).toBe(1);
  });

  test('is not made by gifts, inheritances, bare ownership or usufruct', async () => {
    for (const transfer_kind of ['erfenis', 'schenking', 'verdeling', 'overig']) {
      expect(await passedOn(yearly(fiveYears, { transfer_kind }))).toBe(0);
    }
    for (const right of ['vruchtgebruik', 'bloot_eigendom'])
      expect(await passedOn(yearly(fiveYears, { right }))).toBe(0);
  });

  test('is not made by sales of a part share', async () => {
    expect(await passedOn(yearly(fiveYears, { share: 0.5 }))).toBe(0);
  });

  test('is an object with a dwelling use in the file of that year, or by the transfers when there is no file', async () => {
    expect(await passedOn(yearly(fiveYears), [dwelling('house', { use: ['winkel'] })])).toBe(0);
    expect(await passedOn(yearly(fiveYears), [dwelling('other')])).toBe(0);
    expect(await passedOn(yearly(fiveYears), [])).toBe(1);
    expect(await passedOn(yearly(fiveYears, { use: ['winkel'] }), [])).toBe(0);
  });

  test('is shown by number of sales', async () => {
    for (const [times, category] of [
      [5, '5-6'],
      [6, '5-6'],
      [7, '7-9'],
      [9, '7-9'],
      [10, '10-19'],
      [20, '20+'],
    ] as const) {
      const years = Array.from({ length: times }, (_, index) => 1997 + index);
      const cells = await tabulate(vault, doorsluishuizen, { object: [dwelling()], property_transfer: yearly(years) });
      expect(cellValue(cells, PASSED_ON, 'sales', category)).toBe(1);
    }
  });

  test('is a share of all dwellings, whose quantity is that of context.woningen', async () => {
    const object = [
      dwelling(),
      dwelling('second', { dwelling_type: 'meergezins' }),
      dwelling('shop', { use: ['winkel'] }),
    ];
    const cells = await tabulate(vault, doorsluishuizen, { object, property_transfer: yearly(fiveYears) });
    expect(cellValue(cells, 'context.woningen@1:count')).toBe(2);
    expect(cellValue(cells, 'context.woningen@1:count', 'dwelling-type', 'meergezins')).toBe(1);
  });
});

describe('the last buyer', () => {
  async function kindOfLast(last: TransferRow[]): Promise<string[]> {
    const property_transfer = [...yearly(fiveYears), ...last];
    const cells = await tabulate(vault, doorsluishuizen, { object: [dwelling()], property_transfer });
    return cells.filter(({ breakdown }) => breakdown === 'last-buyer-kind').map(({ category }) => category);
  }
  const company = { party_kind: 'onderneming' };
  const foundation = { party_kind: 'stichting' };

  test('is the buyer of the latest sale', async () => {
    expect(await kindOfLast(sale('p5', 'q', company))).toEqual(['onderneming']);
  });

  test('of one day is the one at the end of the chain, in whatever order the rows come', async () => {
    const ab = sale('a', 'b', { ...foundation, price: 1 });
    const bc = sale('b', 'c', { ...company, price: 2 });
    expect(await kindOfLast([...ab, ...bc])).toEqual(['onderneming']);
    expect(await kindOfLast([...bc, ...ab])).toEqual(['onderneming']);
  });

  test('of one day without a single chain, or with an unknown party, is unknown', async () => {
    expect(await kindOfLast([...sale('a', 'b', { price: 1 }), ...sale('c', 'd', { price: 2 })])).toEqual(['onbekend']);
    expect(await kindOfLast([...sale('a', 'b', { price: 1 }), ...sale('b', 'a', { price: 2 })])).toEqual(['onbekend']);
    const nameless = transfer({ role: 'koper', price: 1 });
    expect(await kindOfLast([nameless, ...sale('b', 'c', { price: 2 })])).toEqual(['onbekend']);
    const partly = [...sale('a', 'b', { price: 1, share: 0.5 }), transfer({ price: 1, share: 0.5 })];
    expect(await kindOfLast([...partly, ...sale('b', 'c', { price: 2 })])).toEqual(['onbekend']);
  });

  test('is unknown when a vaguer date leaves open which sale came last', async () => {
    const vague = sale('x', 'y', { transfer_date: '2016-06-01', transfer_date_precision: 'month' });
    expect(await kindOfLast([...sale('a', 'b', { transfer_date: '2016-06-20' }), ...vague])).toEqual(['onbekend']);
  });

  test('of several kinds at once is a kind of its own', async () => {
    const rows = sale('a', 'b', company);
    expect(await kindOfLast([...rows, transfer({ party_key: 'e', share: 0 })])).toEqual(['gemengd']);
  });
});

import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { bezitVanStichtingen } from '../src/definitions/bezit-van-stichtingen.ts';
import { handelendeStichtingen } from '../src/definitions/handelende-stichtingen.ts';
import { directs, type EntityRow, entity, on, owns } from './property-rows.ts';
import { dwelling, type Microdata, sale } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const DEALERS = 'vastgoed.handelende-stichtingen@1:count';
const FOUNDATIONS = 'context.stichtingen@1:count';
const HELD = 'vastgoed.bezit-van-stichtingen@1:count';
const bought = sale('somebody', 'trust');

async function dealing(fields: Partial<EntityRow> = {}, data: Partial<Microdata> = {}) {
  const town = { property_transfer: bought, legal_entity: [entity('trust', fields)], ...data };
  const cells = await tabulate(vault, handelendeStichtingen, town);
  return [cellValue(cells, DEALERS), cellValue(cells, FOUNDATIONS)];
}

describe('a foundation that deals in property', () => {
  test('bought or sold within the period', async () => {
    expect(await dealing()).toEqual([1, 1]);
    expect(await dealing({}, { property_transfer: sale('trust', 'somebody') })).toEqual([1, 1]);
    expect(await dealing({}, { property_transfer: sale('a', 'b') })).toEqual([0, 1]);
    const before = sale('a', 'trust', { transfer_date: '2015-12-31' });
    expect(await dealing({}, { property_transfer: before })).toEqual([0, 1]);
  });

  test('was not dissolved before the period', async () => {
    expect(await dealing(on('dissolved_on', '2015-12-31'))).toEqual([0, 0]);
    expect(await dealing(on('dissolved_on', '2016-01-01'))).toEqual([1, 1]);
    expect(await dealing(on('dissolved_on', '2015-12-01', 'month'))).toEqual([0, 0]);
    expect(await dealing(on('dissolved_on', '2016-01-01', 'year'))).toEqual([1, 1]);
  });

  test('is no housing association, and no other legal form', async () => {
    expect(await dealing({ social_landlord: true })).toEqual([0, 0]);
    expect(await dealing({ legal_form: 'vereniging' })).toEqual([0, 0]);
  });

  test('has public-benefit status by what is certain on 1 January', async () => {
    const status = async (fields: Partial<EntityRow>) => {
      const town = { property_transfer: bought, legal_entity: [entity('trust', fields)] };
      const cells = await tabulate(vault, handelendeStichtingen, town);
      return cells.filter(({ quantity, breakdown }) => quantity === DEALERS && breakdown === 'anbi')[0]?.category;
    };
    expect(await status({})).toBe('onbekend');
    expect(await status(on('anbi_from', '2016-01-01'))).toBe('anbi');
    expect(await status(on('anbi_from', '2016-01-02'))).toBe('geen');
    expect(await status(on('anbi_from', '2016-01-01', 'month'))).toBe('onbekend');
    expect(await status({ ...on('anbi_from', '2010-01-01'), ...on('anbi_to', '2015-12-31') })).toBe('geen');
    expect(await status({ ...on('anbi_from', '2010-01-01'), ...on('anbi_to', '2016-01-01') })).toBe('anbi');
  });

  test('has its board behind it: one director of twelve foundations is one', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `trust${at}`);
    const cells = await tabulate(vault, handelendeStichtingen, {
      property_transfer: names.flatMap((name, at) => sale('somebody', name, { object_key: `home${at}` })),
      legal_entity: names.map((name) => entity(name)),
      directorship: names.map((name) => directs('p', name)),
    });
    const total = cells.find((cell) => cell.quantity === DEALERS && cell.breakdown === '_T');
    expect(total?.roles).toMatchObject([
      { role: 'director', contributors: 1, largest: 12 },
      { role: 'entity', contributors: 12, largest: 1 },
    ]);
  });
});

describe('an object of a foundation or association', () => {
  async function held(data: Partial<Microdata>) {
    return tabulate(vault, bezitVanStichtingen, { object: [dwelling()], ...data });
  }
  const holds = (holder_kind: string | null, fields = {}) => [owns('trust', 'house', { holder_kind, ...fields })];
  const number = async (data: Partial<Microdata>) => cellValue(await held(data), HELD);

  test('is held by what the file of entities calls one, whatever the land registry says', async () => {
    expect(await number({ ownership: holds('onderneming'), legal_entity: [entity('trust')] })).toBe(1);
    expect(await number({ ownership: holds('stichting'), legal_entity: [entity('trust', { legal_form: 'bv' })] })).toBe(
      0,
    );
    expect(
      await number({ ownership: holds('stichting'), legal_entity: [entity('trust', { social_landlord: true })] }),
    ).toBe(0);
    const vve = [entity('trust', { legal_form: 'vve' })];
    expect(await number({ ownership: holds('vereniging'), legal_entity: vve })).toBe(0);
  });

  test('is held by what the land registry calls one where no file lists it', async () => {
    expect(await number({ ownership: holds('stichting') })).toBe(1);
    expect(await number({ ownership: holds('vereniging') })).toBe(1);
    expect(await number({ ownership: holds('woningcorporatie') })).toBe(0);
  });

  test('is not held by who has usufruct or bare ownership', async () => {
    for (const right of ['vruchtgebruik', 'bloot_eigendom'])
      expect(await number({ ownership: holds('stichting', { right }) })).toBe(0);
  });

  test('of both stands with both, and once in the total', async () => {
    const ownership = [...holds('stichting'), owns('club', 'house', { holder_kind: 'vereniging', share: 0.5 })];
    const cells = await held({ ownership });
    for (const form of ['stichting', 'vereniging']) expect(cellValue(cells, HELD, 'legal-form', form)).toBe(1);
    expect([cellValue(cells, HELD), cellValue(cells, 'context.objecten@1:count')]).toEqual([1, 1]);
  });
});

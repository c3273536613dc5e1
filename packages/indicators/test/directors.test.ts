import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { bestuurders } from '../src/definitions/bestuurders.ts';
import { bestuurdersMetAntecedenten } from '../src/definitions/bestuurders-met-antecedenten.ts';
import { bestuurdersVanVijfStichtingen } from '../src/definitions/bestuurders-van-vijf-stichtingen.ts';
import { record } from './drug-rows.ts';
import { type BoardRow, directs, type EntityRow, entity, on, owns } from './property-rows.ts';
import { dwelling, type Microdata } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const DIRECTORS = 'context.bestuurders@1:count';
const OF_FIVE = 'vastgoed.bestuurders-van-vijf-stichtingen@1:count';
const OF_FOUNDATIONS = 'vastgoed.bestuurders-van-stichtingen@1:count';
const REGISTERED = 'vastgoed.bestuurders-met-antecedenten@1:count';

async function directing(term: Partial<BoardRow>, fields: Partial<EntityRow> = {}): Promise<number> {
  const town = { legal_entity: [entity('trust', fields)], directorship: [directs('p', 'trust', term)] };
  return cellValue(await tabulate(vault, bestuurders, town), DIRECTORS);
}

describe('a director', () => {
  test('of whom the term ends on the last day of the period is one on that day still', async () => {
    expect(await directing(on('to', '2016-12-31'))).toBe(1);
    expect(await directing(on('to', '2016-12-30'))).toBe(0);
    expect(await directing(on('to', '2016-12-01', 'month'))).toBe(0);
  });

  test('of whom the term begins on the last day of the period is one on that day already', async () => {
    expect(await directing(on('from', '2016-12-31'))).toBe(1);
    expect(await directing(on('from', '2017-01-01'))).toBe(0);
    expect(await directing(on('from', '2016-01-01', 'year'))).toBe(1);
    expect(await directing(on('from', '2017-01-01', 'month'))).toBe(0);
  });

  test('directs a foundation or association that still exists: no housing association, VvE or company', async () => {
    expect(await directing({}, { legal_form: 'vereniging' })).toBe(1);
    for (const fields of [{ social_landlord: true }, { legal_form: 'vve' }, { legal_form: 'bv' }, { year: 2015 }])
      expect(await directing({}, fields)).toBe(0);
    expect(await directing({}, on('dissolved_on', '2016-12-30'))).toBe(0);
    expect(await directing({}, on('dissolved_on', '2016-12-31'))).toBe(1);
  });
});

describe('a director of five foundations', () => {
  const names = Array.from({ length: 5 }, (_, at) => `trust${at}`);
  async function counted(data: Partial<Microdata>) {
    const cells = await tabulate(vault, bestuurdersVanVijfStichtingen, data);
    return [cellValue(cells, OF_FIVE), cellValue(cells, OF_FOUNDATIONS)];
  }
  const boards = (count: number) => names.slice(0, count).map((name) => directs('p', name));

  test('sits on five boards, not four, and twice on one board is one board', async () => {
    const legal_entity = names.map((name) => entity(name));
    expect(await counted({ legal_entity, directorship: boards(5) })).toEqual([1, 1]);
    expect(await counted({ legal_entity, directorship: boards(4) })).toEqual([0, 1]);
    const again = directs('p', 'trust0', { from: '2012-01-01' });
    expect(await counted({ legal_entity, directorship: [...boards(4), again] })).toEqual([0, 1]);
  });

  test('does not count an association for a foundation', async () => {
    const legal_entity = names.map((name, at) => entity(name, at === 0 ? { legal_form: 'vereniging' } : {}));
    expect(await counted({ legal_entity, directorship: boards(5) })).toEqual([0, 1]);
    expect(await counted({ legal_entity, directorship: boards(1) })).toEqual([0, 0]);
  });
});

describe('a director with a record', () => {
  const criminal_record = [record('p'), record('p', { record_kind: 'veroordeling', year: 2007 })];
  const directorship = [directs('p', 'trust'), directs('p', 'club')];
  const legal_entity = [
    entity('trust', { sbi_section: 'L', sbi_version: '2008', ...on('anbi_from', '2015-01-01') }),
    entity('club', { legal_form: 'vereniging' }),
  ];
  const counted = async (data: Partial<Microdata>) => {
    const cells = await tabulate(vault, bestuurdersMetAntecedenten, {
      ...{ criminal_record, directorship, legal_entity },
      ...data,
    });
    return cells.filter((cell) => cell.quantity === REGISTERED && cell.breakdown !== '_T');
  };
  const categories = async (breakdown: string, data: Partial<Microdata> = {}) =>
    (await counted(data))
      .filter((cell) => cell.breakdown === breakdown)
      .map(({ category }) => category)
      .filter((category) => category.startsWith('politieregistratie'))
      .map((category) => category.split('.')[1])
      .sort();

  test('is told of by each kind of record, in what each board is of', async () => {
    const kinds = (await counted({})).filter(({ breakdown }) => breakdown === 'record-kind');
    expect(kinds.map(({ category }) => category).sort()).toEqual(['politieregistratie', 'veroordeling']);
    expect(await categories('kind-boards')).toEqual(['2-4']);
    expect(await categories('kind-section')).toEqual(['2008-L', 'onbekend']);
    expect(await categories('kind-anbi')).toEqual(['anbi', 'onbekend']);
  });

  test('directs an entity with property, without it, or unknown where nobody delivered ownership', async () => {
    expect(await categories('kind-property')).toEqual(['onbekend']);
    const object = [dwelling()];
    const ownership = [owns('trust', 'house', { holder_kind: 'stichting' })];
    expect(await categories('kind-property', { object, ownership })).toEqual(['ja', 'nee']);
  });

  test('registered exactly ten years back is none any more', async () => {
    expect(await counted({ criminal_record: [record('p', { year: 2006 })] })).toEqual([]);
  });

  test('has of each category the entities of that category behind it', async () => {
    const cells = (await counted({})).filter(({ category }) => category === 'politieregistratie.2008-L');
    expect(cells[0]?.roles.find(({ role }) => role === 'entity')).toMatchObject({ contributors: 1 });
    const kind = (await counted({})).find(({ category }) => category === 'politieregistratie');
    expect(kind?.roles.find(({ role }) => role === 'entity')).toMatchObject({ contributors: 2 });
  });
});

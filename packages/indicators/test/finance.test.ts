import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { verdachteTransacties } from '../src/definitions/verdachte-transacties.ts';
import { vergunningOfSubsidieMetAntecedenten } from '../src/definitions/vergunning-of-subsidie-met-antecedenten.ts';
import type { RoleContribution, TabulatedCell } from '../src/index.ts';
import { record } from './drug-rows.ts';
import { type GrantRow, granted, suspicious, type TransactionRow } from './finance-rows.ts';
import { directs, entity, livesIn, on } from './property-rows.ts';
import { dwelling, type Microdata, person } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const COUNT = 'financieel.verdachte-transacties@1:count';
const SUM = 'financieel.verdachte-transacties@1:sum';
const RECORDED = 'financieel.vergunning-of-subsidie-met-antecedenten@1:count';

const roleIn = (cells: readonly TabulatedCell[], quantity: string, role: string): RoleContribution | undefined =>
  cells.find((cell) => cell.quantity === quantity && cell.breakdown === '_T')?.roles.find((one) => one.role === role);

describe('a suspicious transaction', () => {
  const town = {
    object: [dwelling()],
    person_year: [person('p')],
    legal_entity: [entity('firm', { legal_form: 'bv' })],
  };
  const told = async (rows: TransactionRow[], data: Partial<Microdata> = {}) =>
    tabulate(vault, verdachteTransacties, { ...town, suspicious_transaction: rows, ...data });
  const numbers = async (rows: TransactionRow[], data: Partial<Microdata> = {}) => {
    const cells = await told(rows, data);
    return [cellValue(cells, COUNT), cellValue(cells, SUM)];
  };

  test('is of an inhabitant or of an entity established here, and of nobody else', async () => {
    expect(await numbers([suspicious('p'), suspicious('firm'), suspicious('stranger')])).toEqual([2, 10_000]);
    const cells = await told([suspicious('p'), suspicious('firm')]);
    expect(cellValue(cells, SUM, 'party', 'inwoner')).toBe(5_000);
    expect(cellValue(cells, SUM, 'party', 'rechtspersoon')).toBe(5_000);
  });

  test('counts by where they lived in the year of the transaction, of a person who moved away since', async () => {
    const moved = { person_year: [person('p', { year: 2015 })] };
    expect(await numbers([suspicious('p', { transaction_date: '2016-06-01' })], moved)).toEqual([0, 0]);
    const block = { period: '2012JJ00/2016JJ00' };
    const before = suspicious('p', { transaction_date: '2015-06-01' });
    const cells = await tabulate(
      vault,
      verdachteTransacties,
      { ...town, ...moved, suspicious_transaction: [before] },
      block,
    );
    expect(cellValue(cells, COUNT)).toBe(1);
  });

  test('of an entity that was dissolved before it is of nobody, and on the day still of that entity', async () => {
    const dissolved = (day: string) => ({ legal_entity: [entity('firm', on('dissolved_on', day))] });
    expect(await numbers([suspicious('firm')], dissolved('2016-05-31'))).toEqual([0, 0]);
    expect(await numbers([suspicious('firm')], dissolved('2016-06-01'))).toEqual([1, 5_000]);
  });

  test('without an amount is left out, and one of nothing is in', async () => {
    expect(await numbers([suspicious('p', { amount: null }), suspicious('p', { amount: 0 })])).toEqual([1, 0]);
  });

  test('of two entities with one director, and of that director, is of one who stands behind them', async () => {
    const legal_entity = [entity('firm'), entity('other')];
    const directorship = [directs('p', 'firm'), directs('p', 'other')];
    const cells = await told([suspicious('firm'), suspicious('other'), suspicious('p')], {
      legal_entity,
      directorship,
    });
    expect(roleIn(cells, SUM, 'party')).toMatchObject({ contributors: 3, largest: 5_000 });
    expect(roleIn(cells, SUM, 'behind')).toMatchObject({ contributors: 1, largest: 15_000 });
  });

  test('of two of one household has one household behind it', async () => {
    const data = {
      person_year: [person('p'), person('q')],
      person_year_household: [livesIn('p', 'home'), livesIn('q', 'home')],
    };
    const cells = await told([suspicious('p'), suspicious('q')], data);
    expect(roleIn(cells, COUNT, 'behind')).toMatchObject({ contributors: 1, largest: 2 });
  });
});

describe('a permit or subsidy to somebody with a record', () => {
  const told = async (rows: GrantRow[], data: Partial<Microdata> = {}) => {
    const criminal_record = [record('p', { year: 2010 })];
    const cells = await tabulate(vault, vergunningOfSubsidieMetAntecedenten, {
      criminal_record,
      permit_or_subsidy: rows,
      ...data,
    });
    return [cellValue(cells, RECORDED), cellValue(cells, 'context.vergunningen-en-subsidies@1:count')];
  };

  test('was granted to that person, or to an entity that they directed on the day', async () => {
    expect(await told([granted('p'), granted('q')])).toEqual([1, 2]);
    const directing = async (from: string, to: string | null) =>
      told([granted('firm')], {
        directorship: [directs('p', 'firm', { ...on('from', from), ...on('to', to) } as object)],
      });
    expect(await directing('2016-06-01', null)).toEqual([1, 1]);
    expect(await directing('2016-06-02', null)).toEqual([0, 1]);
    expect(await directing('2010-01-01', '2016-06-01')).toEqual([1, 1]);
    expect(await directing('2010-01-01', '2016-05-31')).toEqual([0, 1]);
  });

  test('counts a record of the ten years up to and including P, and no traffic offence', async () => {
    const of = (fields: object) => told([granted('p')], { criminal_record: [record('p', fields)] });
    expect(await of({ year: 2006 })).toEqual([0, 1]);
    expect(await of({ year: 2007 })).toEqual([1, 1]);
    expect(await of({ year: 2016 })).toEqual([1, 1]);
    expect(await of({ year: 2017 })).toEqual([0, 1]);
    expect(await of({ year: 2015, offence_group: 'verkeer' })).toEqual([0, 1]);
  });

  test('stands with every kind of record, and once in what is never told', async () => {
    const criminal_record = ['politieregistratie', 'veroordeling'].map((record_kind) => record('p', { record_kind }));
    const data = { criminal_record, permit_or_subsidy: [granted('p')] };
    const cells = await tabulate(vault, vergunningOfSubsidieMetAntecedenten, data);
    const pairs = cells.filter(({ breakdown }) => breakdown === 'kind-grant').map(({ category }) => category);
    expect(pairs.sort()).toEqual(['politieregistratie.subsidie', 'veroordeling.subsidie']);
    expect(cellValue(cells, RECORDED)).toBe(1);
  });
});

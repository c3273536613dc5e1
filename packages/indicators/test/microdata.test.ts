import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataset, datasets, storedColumns } from '../src/index.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

describe('the microdata contract', () => {
  test('keeps no direct identifier under its own name', () => {
    for (const entry of datasets) {
      const stored = storedColumns(entry).map(({ name }) => name);
      for (const { name } of entry.identifiers) expect(stored, entry.id).not.toContain(name);
    }
  });

  test('makes every key from identifiers of the same dataset, and tells rows apart by what it keeps', () => {
    for (const entry of datasets) {
      const names: string[] = entry.identifiers.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(entry.keys.flatMap(({ from }) => from.flat())));
      const stored = storedColumns(entry).map(({ name }) => name);
      expect(new Set(stored).size).toBe(stored.length);
      expect(stored).toEqual(expect.arrayContaining([...entry.unique, entry.periodColumn]));
    }
  });

  test('asks the consent of the source holder for police and judicial data', () => {
    const asked = datasets.filter(({ consentRequired }) => consentRequired).map(({ id }) => id);
    expect(asked).toEqual(['criminal_record', 'drug_suspect', 'cannabis_clearance', 'suspicious_transaction']);
  });

  test('keeps each column group of a person-year apart, by one person and year, and shares no other column between two', () => {
    const groups = datasets.filter(({ group }) => group?.of === 'person_year');
    expect(groups.map(({ group }) => group?.name)).toEqual([
      'residence',
      'household',
      'income',
      'wealth',
      'debt',
      'education',
    ]);
    for (const entry of groups) expect(entry.unique).toEqual(['person_key', 'year']);
    const own = groups.flatMap(({ columns }) => columns.map(({ name }) => name).filter((name) => name !== 'year'));
    expect(new Set(own).size).toBe(own.length);
  });

  test('leaves out of scope only codes that a column of the dataset has, and says why', () => {
    for (const { id, columns, outOfScope = [] } of datasets) {
      for (const { column, codes, why } of outOfScope) {
        const type = columns.find(({ name }) => name === column)?.type;
        expect(type?.kind === 'code' ? type.codes : [], `${id}.${column}`).toEqual(expect.arrayContaining([...codes]));
        expect(why.nl).not.toBe(why.en);
      }
    }
  });

  test('becomes tables of a real PostgreSQL with exactly the stored columns, in order', async () => {
    for (const entry of datasets) {
      const { rows } = await vault.query<{ column_name: string }>(
        `select column_name from information_schema.columns where table_schema = 'vault' and table_name = $1
        order by ordinal_position`,
        [entry.id],
      );
      const own = rows.map(({ column_name }) => column_name).slice(3);
      expect(own).toEqual(storedColumns(entry).map(({ name }) => name));
    }
  });

  test('keeps a date with its precision, and two parts of one deed apart', () => {
    const transfer = dataset('property_transfer')!;
    const types = new Map(storedColumns(transfer).map(({ name, sql }) => [name, sql]));
    expect([types.get('transfer_date'), types.get('transfer_date_precision')]).toEqual(['date', 'text']);
    expect(transfer.keys.find(({ name }) => name === 'deed_key')?.from[0]).toEqual(['deed_id', 'deed_part']);
  });
});

import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataset, microdataContract, storedColumns } from '../src/index.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault(microdataContract);
});
afterAll(() => vault.close());

describe('the microdata contract', () => {
  test('keeps no direct identifier under its own name', () => {
    for (const entry of microdataContract) {
      const stored = storedColumns(entry).map(({ name }) => name);
      for (const { name } of entry.identifiers) expect(stored, entry.id).not.toContain(name);
    }
  });

  test('makes every key from identifiers of the same dataset, and tells rows apart by what it keeps', () => {
    for (const entry of microdataContract) {
      const names: string[] = entry.identifiers.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(entry.keys.flatMap(({ from }) => from.flat())));
      const stored = storedColumns(entry).map(({ name }) => name);
      expect(new Set(stored).size).toBe(stored.length);
      expect(stored).toEqual(expect.arrayContaining([...entry.unique, entry.periodColumn]));
    }
  });

  test('asks the consent of the source holder for police and judicial data', () => {
    const asked = microdataContract.filter(({ consentRequired }) => consentRequired).map(({ id }) => id);
    expect(asked).toEqual(['drug_suspect', 'cannabis_clearance', 'suspicious_transaction']);
  });

  test('becomes tables of a real PostgreSQL with exactly the stored columns, in order', async () => {
    for (const entry of microdataContract) {
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

import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptEmptyDatabase } from '../src/empty-database.ts';
import { keptWithSchema } from '../src/first-schema.ts';
import { type Database, openDatabase } from '../src/index.ts';

const root = mkdtempSync(join(tmpdir(), 'zicht-empty-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const firstRow = async (directory: string, text: string) => {
  const database = await openDatabase({ directory });
  const { rows } = await database.pool.query(text);
  await database.close();
  return rows[0];
};

describe('a new embedded database', () => {
  it('is empty, whatever was written to others before', async () => {
    for (const number of [1, 2, 3]) {
      const directory = join(root, `new-${number}`);
      const database = await openDatabase({ directory });
      const { rows } = await database.pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
      expect(rows).toEqual([]);
      await database.pool.query(`CREATE TABLE only_in_${number} (naam text)`);
      await database.pool.query(`INSERT INTO only_in_${number} VALUES ('Jansen')`);
      await database.close();
      expect(await firstRow(directory, `SELECT * FROM only_in_${number}`)).toEqual({ naam: 'Jansen' });
    }
  });

  it.skipIf(process.platform === 'win32')('is closed to others, which the files in it are not', async () => {
    const directory = join(root, 'closed');
    await firstRow(directory, 'SELECT 1 AS n');
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  it('comes in the place of what a killed process left of a copy, and of an empty directory', async () => {
    const directory = join(root, 'half');
    mkdirSync(directory);
    mkdirSync(`${directory}.unfinished`);
    writeFileSync(join(`${directory}.unfinished`, 'PG_VERSION'), 'half');
    expect(await firstRow(directory, 'SELECT 1 AS n')).toEqual({ n: 1 });
    expect(readdirSync(root).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});

describe('a new embedded database with a schema', () => {
  const migrations = join(root, 'migrations');
  const schema = {
    name: `first-${randomUUID()}`,
    migrations,
    applied: 0,
    async apply({ pool }: Pick<Database, 'pool'>) {
      this.applied++;
      await pool.query(readFileSync(join(migrations, '0000.sql'), 'utf8'));
    },
  };
  const kept: (string | null)[] = [];
  const columns = async (directory: string) => {
    const database = await openDatabase({ directory }, { schema });
    const { rows } = await database.pool.query(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'born'",
    );
    await database.pool.query('CREATE TABLE IF NOT EXISTS own AS SELECT 1 AS n');
    await database.close();
    return rows.map(({ name }) => name);
  };
  const write = (text: string) => writeFileSync(join(migrations, '0000.sql'), text);
  afterAll(() => {
    for (const directory of kept) if (directory !== null) rmSync(directory, { recursive: true, force: true });
  });

  it('begins with it, made once, and with nothing of another that did', async () => {
    mkdirSync(migrations);
    write('CREATE TABLE born (first int)');
    for (const name of ['born-1', 'born-2']) expect(await columns(join(root, name))).toEqual(['first']);
    kept.push(await keptWithSchema(schema));
    expect(schema.applied).toBe(1);
    expect(
      await firstRow(join(root, 'born-2'), "SELECT count(*)::int AS own FROM pg_tables WHERE tablename = 'own'"),
    ).toEqual({ own: 1 });
  });

  it('is left as it was when it is not new, and begins with another when other statements make it', async () => {
    write('CREATE TABLE born (first int, second int)');
    expect(await columns(join(root, 'born-1'))).toEqual(['first']);
    expect(await columns(join(root, 'born-3'))).toEqual(['first', 'second']);
    kept.push(await keptWithSchema(schema));
    expect(kept[1]).not.toBe(kept[0]);
  });

  it('begins with nothing where its schema cannot be made', async () => {
    write('CREATE TABLE born (first nonsense)');
    expect(await columns(join(root, 'born-4'))).toEqual([]);
  });
});

describe('the empty database that is copied', () => {
  it('is made once, and holds one database', async () => {
    const place = join(root, 'kept');
    const made = await keptEmptyDatabase(place);
    expect(await keptEmptyDatabase(place)).toBe(made);
    expect(readdirSync(place).map((name) => join(place, name))).toEqual([made]);
    expect(readdirSync(join(made!, 'base'))).toHaveLength(1);
    // What is copied with every new one is one small file of the log, and no file that the engine can do without.
    expect(readdirSync(join(made!, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name)).length).toBeLessThan(3);
    expect(
      readdirSync(made!, { recursive: true, encoding: 'utf8' }).filter((name) => /_(?:fsm|vm)$/.test(name)),
    ).toEqual([]);
  });

  it('is done without where nothing can be kept', async () => {
    const file = join(root, 'no-directory');
    writeFileSync(file, '');
    expect(await keptEmptyDatabase(join(file, 'kept'))).toBeNull();
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Database, dumpSnapshot, lockDirectory, openDatabase, openSnapshot } from '../src/index.ts';

const root = mkdtempSync(join(tmpdir(), 'zicht-database-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const count = async (database: Database) =>
  (await database.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM t')).rows[0]?.n;

const holder = (directory: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--input-type=module-typescript',
      '-e',
      `import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, '../src/index.ts'))};
       const db = await openDatabase({ directory: ${JSON.stringify(directory)} });
       await db.pool.query('CREATE TABLE IF NOT EXISTS t (n int)');
       await db.pool.query('INSERT INTO t VALUES (1)');
       const client = await db.pool.connect();
       await client.query('BEGIN');
       await client.query('INSERT INTO t SELECT generate_series(1, 50000)');
       process.stdout.write('held');
       setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

/** A directory that says to be a database and is none. */
function damaged(): string {
  const directory = join(root, 'damaged');
  mkdirSync(directory);
  writeFileSync(join(directory, 'PG_VERSION'), '17\n');
  return directory;
}

describe('the embedded database', () => {
  it('keeps rows over a reopening, with parameters and prepared statements', async () => {
    const directory = join(root, 'kept');
    const first = await openDatabase({ directory });
    expect(first.engine).toBe('pglite');
    await first.pool.query('CREATE TABLE t (n int, naam text)');
    await first.pool.query({ name: 'add', text: 'INSERT INTO t VALUES ($1, $2)', values: [1, "d'Été"] });
    await first.pool.query({ name: 'add', text: 'INSERT INTO t VALUES ($1, $2)', values: [2, null] });
    await first.close();
    await first.close();
    const second = await openDatabase({ directory });
    expect((await second.pool.query('SELECT * FROM t ORDER BY n')).rows).toEqual([
      { n: 1, naam: "d'Été" },
      { n: 2, naam: null },
    ]);
    await second.close();
  });

  it('opens one after another in one thread, and each holds its own and nothing of those before', async () => {
    const places = [0, 1, 2, 3, 4].map((n) => join(root, `after-${n}`));
    for (const [n, directory] of places.entries()) {
      const database = await openDatabase({ directory });
      await database.pool.query("SET work_mem = '7MB'");
      await database.pool.query('CREATE TABLE t AS SELECT $1::int AS n', [n]);
      await database.pool.query('CREATE TEMPORARY TABLE of_session ()');
      await database.close();
      if (n === 1) await expect(openDatabase({ directory: damaged() })).rejects.toThrow('DATABASE_UNREADABLE');
    }
    const [one, other] = [await openDatabase({ directory: places[1]! }), await openDatabase({ directory: places[3]! })];
    for (const [database, n] of [
      [one, 1],
      [other, 3],
    ] as const) {
      expect((await database.pool.query('SELECT n FROM t')).rows).toEqual([{ n }]);
      expect((await database.pool.query('SHOW work_mem')).rows).not.toEqual([{ work_mem: '7MB' }]);
      await expect(database.pool.query('SELECT FROM of_session')).rejects.toThrow('of_session');
      await database.close();
    }
  });

  it('keeps nothing of the tables of a session that was killed, within a transaction or after one', async () => {
    const directory = join(root, 'killed-session');
    const child = spawn(
      process.execPath,
      [
        '--input-type=module-typescript',
        '-e',
        `import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, '../src/index.ts'))};
         const db = await openDatabase({ directory: ${JSON.stringify(directory)} });
         const client = await db.pool.connect();
         await client.query("SET temp_buffers = '800kB'");
         await client.query("CREATE TABLE kept AS SELECT 'Pietersen' AS naam");
         await client.query("CREATE TEMPORARY TABLE finished AS SELECT 'Jansen' || n % 3 AS naam FROM generate_series(1, 60000) n");
         await client.query('ANALYZE finished');
         await client.query('BEGIN');
         await client.query("CREATE TEMPORARY TABLE unfinished AS SELECT 'Jansen' AS naam FROM generate_series(1, 60000)");
         process.stdout.write('made');
         setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((done) => child.stdout?.once('data', done));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    // As a sort leaves it that needed more memory than it had.
    mkdirSync(join(directory, 'base/pgsql_tmp'), { recursive: true });
    writeFileSync(join(directory, 'base/pgsql_tmp/pgsql_tmp1.0'), 'Jansen');
    const left = () =>
      readdirSync(join(directory, 'base'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\/t\d|pgsql_tmp./.test(name),
      );
    expect(left().length).toBeGreaterThan(3);
    const holding = () =>
      left().filter((name) => readFileSync(join(directory, 'base', name), 'latin1').includes('Jansen'));
    expect(holding().length).toBeGreaterThan(1);

    const database = await openDatabase({ directory });
    const { rows } = await database.pool.query("SELECT relname FROM pg_class WHERE relpersistence = 't'");
    expect(rows).toEqual([]);
    const { rows: known } = await database.pool.query(
      "SELECT 1 FROM pg_statistic WHERE stavalues1::text LIKE '%Jansen%'",
    );
    expect(known).toEqual([]);
    expect((await database.pool.query('SELECT naam FROM kept')).rows).toEqual([{ naam: 'Pietersen' }]);
    await database.close();
    expect(left()).toEqual([]);
  });

  it('leaves the event loop free while a query runs', async () => {
    const database = await openDatabase({ directory: join(root, 'free') });
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await database.pool.query('SELECT sum(sqrt(n)) FROM generate_series(1, 1500000) AS n');
    clearInterval(timer);
    await database.close();
    expect(ticks).toBeGreaterThan(3);
  });

  it('goes on after an error, and rolls back what a client left open', async () => {
    const database = await openDatabase({ directory: join(root, 'errors') });
    await database.pool.query('CREATE TABLE t (n int)');
    await expect(database.pool.query('SELECT * FROM nowhere')).rejects.toMatchObject({ code: '42P01' });
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO t VALUES (1)');
    client.release(true);
    expect(await count(database)).toBe(0);
    await database.close();
  });

  it('refuses a directory that is in use, also under a path too long for a socket', async () => {
    for (const name of ['busy', `busy-${'x'.repeat(120)}`]) {
      const directory = join(root, name);
      const database = await openDatabase({ directory });
      await expect(openDatabase({ directory })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
      await database.close();
      await (await openDatabase({ directory })).close();
    }
  });

  it.skipIf(process.platform === 'win32')(
    'refuses one also where the path of temporary files is too long',
    async () => {
      const before = process.env['TMPDIR'];
      process.env['TMPDIR'] = join(root, 'y'.repeat(120));
      try {
        const directory = join(root, 'x'.repeat(120));
        const release = await lockDirectory(directory);
        await expect(lockDirectory(directory)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
        await release();
        await (await lockDirectory(directory))();
      } finally {
        if (before === undefined) delete process.env['TMPDIR'];
        else process.env['TMPDIR'] = before;
      }
    },
  );

  it('refuses a directory held by another process, and takes it over after kill -9 with only what was committed', async () => {
    const directory = join(root, 'killed');
    const child = holder(directory);
    await new Promise((done) => child.stdout?.once('data', done));
    await expect(openDatabase({ directory })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    const exit = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await exit;
    const database = await openDatabase({ directory });
    expect(await count(database)).toBe(1);
    await database.close();
  });
});

describe('a snapshot', () => {
  it('opens in memory as often as wanted and is never changed by its readers', async () => {
    const file = join(root, 'snapshot.tar.gz');
    const source = await openDatabase({ directory: join(root, 'source') });
    await source.pool.query('CREATE TABLE t AS SELECT generate_series(1, 1000) AS n');
    await dumpSnapshot(source, file);
    await source.close();
    const [one, two] = await Promise.all([openSnapshot(file), openSnapshot(file)]);
    await one.pool.query('DELETE FROM t');
    expect(await count(two)).toBe(1000);
    await Promise.all([one.close(), two.close()]);
    expect(readdirSync(root).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('that is missing or damaged gives one clear sentence', async () => {
    const broken = join(root, 'broken.tar.gz');
    writeFileSync(broken, 'not an archive');
    for (const file of [broken, join(root, 'absent')]) {
      await expect(openSnapshot(file)).rejects.toMatchObject({ code: 'SNAPSHOT_UNREADABLE' });
    }
  });
});

describe('a server that is away', () => {
  it('is a fault that does not repeat the address or its password', async () => {
    const fault = await openDatabase({ url: 'postgresql://user:geheim@127.0.0.1:1/x' }).catch((error: Error) => error);
    expect(fault).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(JSON.stringify(fault) + String(fault)).not.toContain('geheim');
  });
});

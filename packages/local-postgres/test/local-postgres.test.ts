import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { localPostgresReason, startLocalPostgres } from '../src/index.ts';

const reason = localPostgresReason();

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe.skipIf(reason !== null)(`a local PostgreSQL${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  it('is the real server, with roles and databases of its own, and leaves nothing behind', async () => {
    const server = await startLocalPostgres();
    try {
      expect(await ask(server.url('postgres'), 'SHOW server_version_num')).toEqual([
        { server_version_num: expect.stringMatching(/^18/) },
      ]);
      await ask(server.url('postgres'), "CREATE ROLE lezer LOGIN PASSWORD 'een:geheim/@'");
      await ask(server.url('postgres'), 'CREATE DATABASE kluis');
      expect(await ask(server.url('kluis', 'lezer', 'een:geheim/@'), 'SELECT current_user AS naam')).toEqual([
        { naam: 'lezer' },
      ]);
    } finally {
      await server.stop();
    }
    expect(existsSync(dirname(server.directory))).toBe(false);
  });

  it('lets nobody in without the right password', async () => {
    const server = await startLocalPostgres();
    try {
      await expect(ask(server.url('postgres', 'postgres', 'mis'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    } finally {
      await server.stop();
    }
  });

  it('finds its data again in a directory that was given', async () => {
    const root = mkdtempSync(join(tmpdir(), 'zicht-local-postgres-'));
    chmodSync(root, 0o755);
    const directory = join(root, 'server');
    const first = await startLocalPostgres({ directory });
    await ask(first.url('postgres'), 'CREATE TABLE t AS SELECT 7 AS n');
    await first.stop();
    const second = await startLocalPostgres({ directory });
    try {
      expect(await ask(second.url('postgres'), 'SELECT n FROM t')).toEqual([{ n: 7 }]);
    } finally {
      await second.stop();
      rmSync(root, { recursive: true, force: true });
    }
  });

  it.skipIf(process.getuid?.() !== 0)('says so when the server could not reach the directory', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'zicht-closed-'));
    await expect(startLocalPostgres({ directory: join(closed, 'server') })).rejects.toMatchObject({
      code: 'LOCAL_POSTGRES_DIRECTORY',
    });
    rmSync(closed, { recursive: true, force: true });
  });
});

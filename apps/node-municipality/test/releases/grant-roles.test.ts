import { type LocalPostgres, startLocalPostgres } from '@zichtlijn/local-postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantRoles } from '../../src/releases/grant-roles.ts';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { openReleaseStore } from '../../src/releases/open-release-store.ts';
import { content } from '../released-fixture.ts';

const logins = {
  writer: { role: 'node_writer', password: "quote'd writer" },
  reader: { role: 'node_reader', password: 'reader' },
};
let postgres: LocalPostgres;
let reader: pg.Pool;

beforeAll(async () => {
  postgres = await startLocalPostgres();
  const admin = new pg.Pool({ connectionString: postgres.url('postgres') });
  await grantRoles(admin, logins);
  await grantRoles(admin, logins);
  await admin.end();
  const writerUrl = postgres.url('postgres', logins.writer.role, logins.writer.password);
  const writer = new pg.Pool({ connectionString: writerUrl });
  await writer.query('create schema vault; create table vault.object (object_key text)');
  await writer.end();
  const store = await openReleaseStore({ url: writerUrl }, 'GM9901');
  await store.publish(content(1));
  await store.close();
  const connectionString = postgres.url('postgres', logins.reader.role, logins.reader.password);
  // As an attacker would: the role's own read-only default is a fence that it may take down.
  reader = new pg.Pool({ connectionString, options: '-c default_transaction_read_only=off' });
  // The server stops after the pool's end, which does not wait for its sockets: the pool hears of it, or the client does.
  reader.on('error', () => {});
  reader.on('connect', (client) => client.on('error', () => {}));
});
afterAll(async () => {
  await reader?.end();
  await postgres?.stop();
});

it('lets the serving role read releases', async () => {
  const url = postgres.url('postgres', logins.reader.role, logins.reader.password);
  const releases = await openReleaseReader({ url }, 'GM9901');
  expect((await releases.current())?.manifest.id).toBe(content(1).manifest.id);
  await releases.close();
});

it.each([
  ['read the vault', 'select * from vault.object'],
  ['read why something was retracted', 'select * from release_withheld.retraction_reason'],
  ['become the writer', 'set role node_writer'],
  ['change a cell', 'update release.cell set value = 1'],
  ['add a release', "insert into release.current values ('GM0001', 'r')"],
  ['remove a release', 'delete from release.release'],
  ['make a table', 'create table public.copy (a text)'],
  ['make a temporary table', 'create temporary table copy (a text)'],
  ['read password hashes', 'select * from pg_authid'],
  ['read a file of the server', "select pg_read_file('PG_VERSION')"],
])('does not let the serving role %s', async (_what, statement) => {
  await expect(reader.query(statement)).rejects.toMatchObject({ code: '42501' });
});

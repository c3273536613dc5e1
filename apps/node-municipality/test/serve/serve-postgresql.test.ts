import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openReleaseStore } from '../../src/releases/open-release-store.ts';
import { permissionFlags } from '../../src/serve-process.ts';
import { ownDatabase } from '../postgresql/own-database.ts';
import { content } from '../released-fixture.ts';

const program = new URL('../../src/main.ts', import.meta.url).pathname;

it('serves from PostgreSQL without the vault’s address, and without leave to start a worker', async () => {
  const postgres = await ownDatabase();
  const node = mkdtempSync(join(tmpdir(), 'serve-postgresql-'));
  try {
    const url = postgres.url;
    const store = await openReleaseStore({ url }, 'GM9901');
    await store.publish(content(1));
    await store.close();
    const configuration = `municipalities:\n  - code: GM9901\n    name: Voorbeeld\ndatabase:\n  serveUrl: ${JSON.stringify(url)}\n`;
    writeFileSync(join(node, 'zicht-node.yaml'), configuration);
    const child = spawn(process.execPath, [program, 'serve', '--dir', node, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((done) => child.once('exit', done));
    const said = await new Promise<string>((done) =>
      child.stdout.once('data', (data: Buffer) => done(data.toString())),
    );
    expect(JSON.parse(said)).toMatchObject({ event: 'listening', release: content(1).manifest.id });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(permissionFlags([{ code: 'GM9901', releases: { url } }])).not.toContain('--allow-worker');
  } finally {
    await postgres.drop();
    rmSync(node, { recursive: true, force: true });
  }
});

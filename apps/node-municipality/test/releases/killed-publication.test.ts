import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { openReleaseStore } from '../../src/releases/open-release-store.ts';
import type { ReleaseLocation } from '../../src/releases/release-location.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { content } from '../released-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'killed-'));
const program = new URL('./publish-once.ts', import.meta.url).pathname;
let postgres: OwnDatabase;

beforeAll(async () => {
  postgres = await ownDatabase();
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(directory, { recursive: true, force: true });
});

/** Start a publication in a process of its own, and kill it the given time after it began to write. */
async function killed(at: string, number: number, after: number): Promise<void> {
  const child = spawn(process.execPath, [program, at, String(number)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', done));
  await new Promise((done) => child.stdout.once('data', done));
  await pause(after);
  child.kill('SIGKILL');
  await ended;
}

const places: readonly [string, () => ReleaseLocation][] = [
  ['sealed directories', () => ({ directory: join(directory, 'releases') })],
  ['PostgreSQL', () => ({ url: postgres.url })],
];

describe.each(places)('a publication killed at any moment, on %s', (_, place) => {
  it('leaves a whole release current, the old one or the new, and the next publication succeeds', async () => {
    const at = place();
    const where = 'url' in at ? at.url : at.directory;
    const store = await openReleaseStore(at, 'GM9901');
    await store.publish(content(1));
    for (const [step, after] of [0, 40, 300].entries()) {
      await killed(where, step + 2, after);
      const reader = await openReleaseReader(at, 'GM9901');
      const release = await reader.current();
      const asked = { indicator: 'context.woningen', version: 1, level: 'municipality', breakdown: '_T' } as const;
      expect([content(1).manifest.id, content(step + 2).manifest.id, content(step + 1).manifest.id]).toContain(
        release?.manifest.id,
      );
      expect(await release?.cells({ ...asked, periods: null })).toHaveLength(2);
      await reader.close();
    }
    await store.publish(content(9));
    expect((await store.current())?.id).toBe(content(9).manifest.id);
    await store.close();
    if ('directory' in at) expect(readdirSync(at.directory).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});

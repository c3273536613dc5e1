import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { statusCommand } from '../../src/commands/status.ts';
import { createSmallTown } from '../releases/small-town.ts';

const program = join(import.meta.dirname, '../../bin/zicht-node.mjs');
const root = mkdtempSync(join(tmpdir(), 'killed-count-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Files of tables of a session, in the vault of a node. */
const tablesOfSession = (node: string): string[] =>
  readdirSync(join(node, 'vault/base'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[/\\]t\d+_/.test(name),
  );

it('leaves nothing of a count that was killed, once any command has opened the vault', async () => {
  const node = join(root, 'town');
  await createSmallTown(node);
  const child = spawn(process.execPath, [program, 'build', '--dir', node], { stdio: 'ignore' });
  let ended: unknown = null;
  child.once('exit', (code, signal) => {
    ended = signal ?? code;
  });
  while (ended === null && tablesOfSession(node).length === 0) await pause(1);
  child.kill('SIGKILL');
  while (ended === null) await pause(1);
  expect(ended).toBe('SIGKILL');
  expect(tablesOfSession(node)).not.toEqual([]);

  await statusCommand().parseAsync(['--dir', node, '--json'], { from: 'user' });
  expect(tablesOfSession(node)).toEqual([]);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeLeft, takeDirectory } from '../../scripts/temporary-files-in-memory.ts';

const memory = mkdtempSync(join(tmpdir(), 'memory-'));
afterAll(() => rmSync(memory, { recursive: true, force: true }));

const program = join(import.meta.dirname, '../../scripts/temporary-files-in-memory.ts');

test('what a killed run left in memory goes, and nothing of a run that goes on or of somebody else', async () => {
  const mine = await takeDirectory(memory);
  mkdirSync(join(memory, 'somebody-else'));
  const script = `const { takeDirectory } = await import(process.argv[1]); console.log(await takeDirectory(process.argv[2])); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, program, memory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const its = String((await once(child.stdout, 'data'))[0]).trim();
  writeFileSync(join(its, 'file'), 'left');

  await removeLeft(memory);
  expect(existsSync(join(its, 'file'))).toBe(true);

  child.kill('SIGKILL');
  await ended;
  await removeLeft(memory);
  expect(readdirSync(memory).sort()).toEqual([basename(mine), `${basename(mine)}.lock`, 'somebody-else'].sort());
});

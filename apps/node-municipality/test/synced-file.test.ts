import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceSynced } from '../src/synced-file.ts';

const program = new URL('./replace-once.ts', import.meta.url).pathname;
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'synced-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = () => join(directory, 'file.json');

describe('a file that is written in one stroke', () => {
  it('holds the text, for whom it may be read by, and leaves nothing beside it', () => {
    replaceSynced(file(), 'old', 0o600);
    replaceSynced(file(), 'new', 0o600);
    expect(readFileSync(file(), 'utf8')).toBe('new');
    expect(readdirSync(directory)).toEqual(['file.json']);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is written also where a process that was killed left a part', () => {
    writeFileSync(`${file()}.unfinished`, 'a part');
    replaceSynced(file(), 'new', 0o644);
    expect(readFileSync(file(), 'utf8')).toBe('new');
    expect(readdirSync(directory)).toEqual(['file.json']);
  });

  /** A process of its own, whose files end in the middle of a write: after a block of 512 bytes, or 1024 in some shells. */
  const replaced = (bytes: number) =>
    spawnSync('sh', ['-c', 'ulimit -f 1 && exec "$0" "$@"', process.execPath, program, file(), String(bytes)], {
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    }).status;

  it.skipIf(process.platform === 'win32')('is the old one, or none, when there is no room for the whole', () => {
    expect(replaced(100_000)).not.toBe(0);
    expect(readdirSync(directory)).toEqual([]);
    expect(replaced(400)).toBe(0);
    expect(replaced(100_000)).not.toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe('x'.repeat(400));
    expect(readdirSync(directory)).toEqual(['file.json']);
  });
});

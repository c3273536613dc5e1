import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRoom, hostFault, portFault } from '../../scripts/demo/host-fault.ts';

const demo = join(import.meta.dirname, '../../scripts/demo.ts');
const start = (...options: string[]) => spawnSync(process.execPath, [demo, ...options], { encoding: 'utf8' });

describe('a demonstration that cannot start says why in one sentence, in two languages', () => {
  test('when another program holds the port', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    try {
      const { status, stderr, stdout } = start('--once', '--port', String(port));
      const { nl, en } = portFault(port).sentence;
      expect(stderr).toContain(`PORT_IN_USE\n  ${nl}\n  ${en}\n`);
      expect(stdout).toBe('');
      expect(status).toBe(1);
    } finally {
      holder.close();
    }
  });

  test.each([['--port', 'abc'], ['--port', '70000'], ['--bogus']])('when it is started with %s %s', (...options) => {
    const { status, stderr } = start(...options.filter((option) => option !== undefined));
    expect(stderr).toMatch(/^USAGE\n {2}Gebruik: .+\n {2}Usage: .+\n$/);
    expect(status).toBe(2);
  });

  test.each(['ENOSPC', '53100'])('when the disk is full, as the system or the database says it: %s', (code) => {
    const wrapped = new Error('GEHEIM', { cause: Object.assign(new Error('GEHEIM'), { code }) });
    expect(hostFault(wrapped)).toMatchObject({ code: 'DISK_FULL', sentence: { nl: expect.stringContaining('1 GB') } });
  });

  // Linux has a file system on which nothing ever fits.
  test.skipIf(process.platform !== 'linux')('before anything is written, when there is too little room', () => {
    expect(() => checkRoom(['/proc'])).toThrow(expect.objectContaining({ code: 'DISK_FULL' }));
    expect(() => checkRoom([])).not.toThrow();
  });

  test('the version check lets a Node that can run it pass', () => {
    const directory = mkdtempSync(join(tmpdir(), 'zichtlijn-demo-'));
    const check = join(import.meta.dirname, '../../scripts/node-version.mjs');
    expect(spawnSync(process.execPath, [check], { cwd: directory }).status).toBe(0);
    rmSync(directory, { recursive: true });
  });
});

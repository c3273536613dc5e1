import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localPostgresReason, startLocalPostgres } from '@zichtlijn/local-postgres';
import { describe, expect, it } from 'vitest';
import { measureBuild } from '../src/build/measure-build.ts';
import { hold } from '../src/build/rounds.ts';

const reason = localPostgresReason();

describe('the bench of a build', () => {
  it.skipIf(reason !== null)('finds the cells of the node and of bare SQL alike, in a village', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zichtlijn-build-'));
    const server = await startLocalPostgres();
    try {
      const order = { database: 'postgres', dwellings: 300, rounds: 1, countingOnly: true, directory, server };
      const { cells, wholeCells } = await measureBuild(order);
      expect(cells).toBeGreaterThan(100);
      expect(wholeCells).toBeGreaterThan(cells);
    } finally {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it('measures nothing when one number differs, or one cell is not there', () => {
    const cells = new Map([['a', '1 1']]);
    expect(() => hold(cells, new Map([['a', '1 1']]))).not.toThrow();
    expect(() => hold(cells, new Map([['a', '2 2']]))).toThrow(/1 c/);
    expect(() => hold(cells, new Map([...cells, ['b', '1 1']]))).toThrow(/: b/);
    expect(() => hold(new Map(), new Map())).toThrow();
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@zichtlijn/local-postgres';
import { measureBuild } from './measure-build.ts';

/** The program of one measured size: database, dwellings, rounds and whether to leave disclosure control out; one line of JSON out. */
const [database = '', dwellings, rounds, countingOnly] = process.argv.slice(2);
const directory = await mkdtemp(join(tmpdir(), 'zichtlijn-build-'));
const server = database === 'postgres' ? await startLocalPostgres() : null;
try {
  const order = {
    database,
    dwellings: Number(dwellings),
    rounds: Number(rounds),
    countingOnly: countingOnly === 'true',
  };
  const result = await measureBuild({ ...order, directory, server });
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await server?.stop();
  await rm(directory, { recursive: true, force: true });
}

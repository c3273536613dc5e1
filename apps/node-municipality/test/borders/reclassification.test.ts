import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalPostgres, startLocalPostgres } from '@zichtlijn/local-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configure, merged, mergedTown, neighbour, released, told, town, townAlone } from './merged-town.ts';

const root = mkdtempSync(join(tmpdir(), 'reclassification-'));
let postgres: LocalPostgres;
let databases = 0;
beforeAll(async () => {
  postgres = await startLocalPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(root, { recursive: true, force: true });
});

const whole = (year: number) => ({
  year,
  predecessors: [
    { code: town, ledger: 'none' },
    { code: neighbour, ledger: 'none' },
  ],
});
const day = '2020-01-01';

describe.each(['embedded', 'PostgreSQL'])('a municipality that came out of two, %s', { timeout: 120_000 }, (engine) => {
  const place = () => join(root, `${engine}-${++databases}`);
  const database = () => {
    if (engine === 'embedded') return 'embedded';
    const url = postgres.url('postgres');
    return { vaultUrl: url, releaseUrl: url, serveUrl: url };
  };

  it('is carried back from the neighbourhoods of both, and says so on every number of before', async () => {
    const configuration = await mergedTown(place(), database(), { origin: whole(2020) });
    expect(await told(configuration)).toEqual([
      `2017JJ00 180 A carried-back:${day}`,
      `2018JJ00 180 A carried-back:${day}`,
      `2019JJ00 180 A carried-back:${day}`,
      '2020JJ00 180 A',
      '2021JJ00 180 A',
    ]);
  });
});

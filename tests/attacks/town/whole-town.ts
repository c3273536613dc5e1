import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedDatasets, writeDeliveries } from '@zichtlijn/synthetic';
import type pg from 'pg';
import { createNode } from '../../../apps/node-municipality/src/configuration/create-node.ts';
import { readConfiguration } from '../../../apps/node-municipality/src/configuration/read-configuration.ts';
import { openVault } from '../../../apps/node-municipality/src/vault/open-vault.ts';
import type { Microdata } from '../../../packages/indicators/test/rows.ts';
import { Children } from '../../../scripts/demo/children.ts';
import { serveGateway } from '../../../scripts/demo/gateway.ts';
import { serveNode } from '../../../scripts/demo/node.ts';
import { type OpenCell, publishedCells } from '../outside/published-cells.ts';
import { denseRows, laterRows, runAll, wholeYears } from './dense-rows.ts';
import { release, takeIn } from './prepare-node.ts';
import { cellsServedHere } from './served-here.ts';

/** What is served after a release, and what was really so when it was made. */
export interface WholeRelease {
  readonly cells: readonly OpenCell[];
  readonly data: Microdata;
}

const municipality = { municipality: 'GM9901', name: 'Volledam' } as const;

/**
 * Invents a town that delivers every source, publishes two releases of it, a year apart, and asks for the first from the node and for the second
 * through a gateway.
 */
export async function twoReleases(): Promise<readonly [WholeRelease, WholeRelease]> {
  const home = await mkdtemp(join(tmpdir(), 'zichtlijn-whole-'));
  const directory = join(home, 'node');
  const files = join(home, 'files');
  try {
    const deliveries = await writeDeliveries({
      ...municipality,
      ...{
        dwellings: 520,
        since: { property_transfer: 2016, wastewater_load: 2019 },
        collects: inventedDatasets,
        seed: 'whole',
        directory: files,
        residentYears: wholeYears,
      },
    });
    createNode({ directory, ...municipality, areas: join(files, 'areas.csv') });
    const ofLastYear = deliveries.filter(({ id }) => id.endsWith('2021'));
    await takeIn({ directory, deliveries: deliveries.filter((delivery) => !ofLastYear.includes(delivery)) });
    const change = (statements: readonly string[]) => inVault(directory, (pool) => runAll(pool, statements));
    const released = async (ask: () => Promise<WholeRelease['cells']>) => {
      const data = await inVault(directory, microdata);
      await release({ directory });
      return { data, cells: await ask() };
    };
    await change([...denseRows, `update vault.delivery set period_to = '2020-12-31' where period_to > '2020-12-31'`]);
    const first = await released(() => cellsServedHere(directory, municipality.municipality));
    await takeIn({ directory, deliveries: ofLastYear });
    await change([
      `update vault.delivery set period_to = '2021-12-31' where period_to = '2020-12-31' and column_group is null
      and dataset <> 'person_year'`,
      ...laterRows,
    ]);
    const second = await released(() => askedThroughGateway(home, directory));
    return [first, second];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function askedThroughGateway(home: string, directory: string): Promise<WholeRelease['cells']> {
  const children = new Children(() => undefined);
  try {
    const address = await serveNode(children, { ...municipality, directory, databases: null });
    const origin = await serveGateway(children, join(home, 'gateway'), 0, [{ ...municipality, address }]);
    return await publishedCells(`${origin}/graphql`, municipality.municipality);
  } finally {
    await children.stop();
  }
}

async function inVault<T>(directory: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const vault = await openVault(readConfiguration(directory));
  try {
    return await work(vault.pool);
  } finally {
    await vault.close();
  }
}

const tables = [
  ...['object', 'property_transfer', 'person_year', 'person_year_household', 'person_year_debt', 'criminal_record'],
  ...['drug_suspect', 'cannabis_clearance', 'residence_move', 'ownership', 'person_year_income', 'legal_entity'],
  ...['directorship', 'person_year_wealth', 'person_year_education', 'suspicious_transaction', 'permit_or_subsidy'],
] as const;

/** The rows as they stand, for the oracle that counts them apart from any SQL. */
async function microdata(pool: pg.Pool): Promise<Microdata> {
  const rows: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows: found } = await pool.query<{ row: unknown }>(`select to_jsonb(own) as row from vault."${table}" own`);
    rows[table] = found.map(({ row }) => row);
  }
  return rows as unknown as Microdata;
}

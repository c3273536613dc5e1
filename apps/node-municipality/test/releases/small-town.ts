import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { createSecrets } from '../../src/keys/secrets.ts';
import { openVault, type Vault } from '../../src/vault/open-vault.ts';

export const municipality = { code: 'GM9901', name: 'Voorbeeld' };
/** What a configuration says of a node whose vault and releases are in one database of a server. */
export function databaseAt(address: string): string {
  const url = JSON.stringify(address);
  return `database:\n  vaultUrl: ${url}\n  releaseUrl: ${url}\n  serveUrl: ${url}\n`;
}

/** Dwellings per neighbourhood; the fourth is too small to be shown. */
export const dwellings = { BU99010101: 40, BU99010102: 55, BU99010201: 30, BU99010202: 4 };

/** Deliver the dwellings of a year, or so many more of each neighbourhood. */
export async function deliverDwellings(configuration: NodeConfiguration, year: number, extra = 0): Promise<void> {
  const vault = await openVault(configuration);
  await addDwellings(vault, year, extra);
  await vault.close();
}

async function addDwellings(vault: Vault, year: number, extra = 0): Promise<void> {
  for (const [neighbourhood, count] of Object.entries(dwellings)) {
    await vault.pool.query(
      `insert into vault.object (municipality_code, delivery_id, fact_key, object_key, object_key_grade, year, neighbourhood_code, use)
       select 'GM9901', 'd1', $1 || '-' || $2 || '-' || n, $1 || '-' || n, 0, $2::int, $1, '{woning}'
       from generate_series($3::int, $4::int) n`,
      [neighbourhood, String(year), extra > 0 ? count + 1 : 1, count + extra],
    );
  }
}

/** A node of a municipality of four neighbourhoods, with a file of dwellings over five years, in a new directory. */
export async function createSmallTown(directory: string, database = ''): Promise<NodeConfiguration> {
  mkdirSync(directory);
  createSecrets(directory);
  writeFileSync(
    join(directory, 'zicht-node.yaml'),
    `municipalities:\n  - code: GM9901\n    name: Voorbeeld\n${database}`,
  );
  const configuration = readConfiguration(directory);
  const vault = await openVault(configuration);
  for (const year of [2017, 2018, 2019, 2020, 2021]) await addDwellings(vault, year);
  await vault.pool.query(
    `insert into vault.delivery (municipality_code, id, dataset, source_holder, legal_basis, purpose, period_from, period_to,
       absent_means, areas_year, contact, synthetic, provided_columns, rows_read, rows_kept, rows_repeated, rows_rejected,
       rejected_by_rule, fingerprint, delivered_on, retention_until)
     values ('GM9901', 'd1', 'object', 'Gemeente Voorbeeld', 'x', 'x', '2017-01-01', '2021-12-31',
       'missing', 2021, 'x', true, '{year,neighbourhood_code,use,dwelling_type}', 1, 1, 0, 0, '{}', 'f', '2022-01-01', '2032-01-01')`,
  );
  await vault.close();
  return configuration;
}

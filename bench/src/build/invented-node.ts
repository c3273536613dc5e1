import { join } from 'node:path';
import { writeDeliveries } from '@zichtlijn/synthetic';
import { createNode } from '../../../apps/node-municipality/src/configuration/create-node.ts';
import type { NodeConfiguration } from '../../../apps/node-municipality/src/configuration/node-configuration.ts';
import { readConfiguration } from '../../../apps/node-municipality/src/configuration/read-configuration.ts';
import { ingest } from '../../../apps/node-municipality/src/import/ingest.ts';
import { openVault } from '../../../apps/node-municipality/src/vault/open-vault.ts';

/** The invented municipality that is built. */
export const town = { municipality: 'GM9901', name: 'Proefstad' } as const;

/** Datasets that some definition counts; the others would only lengthen the ingest. */
const collects = [
  'object',
  'property_transfer',
  'ownership',
  'person_year',
  'person_year_household',
  'person_year_income',
  'person_year_debt',
  'residence_move',
  'legal_entity',
  'directorship',
  'criminal_record',
  'drug_suspect',
  'cannabis_clearance',
  'wastewater_load',
] as const;

/** A node with an invented municipality in its vault, which is closed, and what that took. */
export interface InventedNode {
  readonly configuration: NodeConfiguration;
  readonly rows: number;
  readonly inventSeconds: number;
  readonly ingestSeconds: number;
}

/**
 * Invent a municipality of so many dwellings below a directory and take it in through the node's own ingest.
 * @param vaultUrl an empty database on a PostgreSQL server; without one the vault is embedded.
 */
export async function inventNode(directory: string, dwellings: number, vaultUrl?: string): Promise<InventedNode> {
  const files = join(directory, 'deliveries');
  const started = performance.now();
  const deliveries = await writeDeliveries({ ...town, seed: 'bench', collects, dwellings, directory: files });
  const invented = performance.now();
  const urls = vaultUrl === undefined ? {} : { vaultUrl, releaseUrl: vaultUrl, serveUrl: vaultUrl };
  createNode({ directory: join(directory, 'node'), ...town, areas: join(files, 'areas.csv'), ...urls });
  const configuration = readConfiguration(join(directory, 'node'));
  const vault = await openVault(configuration);
  try {
    for (const { dataset, manifest, mapping, file } of deliveries)
      await ingest(configuration, vault, { dataset, manifest, mapping, files: [file] });
  } finally {
    await vault.close();
  }
  return {
    ...{ configuration, rows: deliveries.reduce((sum, one) => sum + one.rows, 0) },
    ...{ inventSeconds: seconds(started, invented), ingestSeconds: seconds(invented, performance.now()) },
  };
}

/** From one moment to another, in seconds, to a tenth. */
export const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10;

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InventedDataset, writeDeliveries } from '@zichtlijn/synthetic';
import { stringify } from 'yaml';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { configurationFile, readConfiguration } from '../configuration/read-configuration.ts';
import { ingest } from '../import/ingest.ts';
import { secretKinds, secretsFile } from '../keys/secrets.ts';
import { withVault } from '../vault/with-vault.ts';

/** Everybody's golden microdata: an invented town that no gateway takes for real, from one seed. */
export const goldenTown = {
  id: 'golden-1',
  municipality: 'GM9999',
  name: 'Goudmijnde',
  dwellings: 200,
  seed: 'zichtlijn golden 1',
  residentYears: [2020, 2021],
  collects: ['object', 'property_transfer', 'person_year', 'cannabis_clearance'] as readonly InventedDataset[],
};

/** A secret that is none: everybody can compute it, so that everybody's hashes are the same. For invented data alone. */
const testSecret = (of: string): string =>
  createHash('sha256').update(`zichtlijn golden test ${of}`).digest('base64url');

/**
 * Run something in a node that is made for it, with the golden microdata in its vault, and thrown away afterwards: own directory, public test secrets, and a database
 * of its own. Nothing of the node that is tried is read or written.
 *
 * @param scratch address of an empty database on a PostgreSQL server; embedded when left out
 */
export async function withGoldenNode<T>(
  use: (configuration: NodeConfiguration) => Promise<T>,
  scratch?: string,
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'zicht-golden-'));
  try {
    const deliveries = await writeDeliveries({ ...goldenTown, directory: join(directory, 'deliveries') });
    writeNode(directory, scratch);
    const configuration = readConfiguration(directory);
    await withVault(configuration, async (vault) => {
      for (const { dataset, manifest, mapping, file } of deliveries)
        await ingest(configuration, vault, { dataset, manifest, mapping, files: [file] });
    });
    return await use(configuration);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function writeNode(directory: string, scratch: string | undefined): void {
  const { municipality: code, name } = goldenTown;
  const database = scratch === undefined ? 'embedded' : { vaultUrl: scratch, releaseUrl: scratch, serveUrl: scratch };
  const content = { municipalities: [{ code, name }], areas: 'deliveries/areas.csv', database };
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, configurationFile), stringify(content));
  const keyring = Object.fromEntries(secretKinds.map((kind) => [kind, testSecret(kind)]));
  const secrets = { version: 1, keyring, stagingSecret: testSecret('staging') };
  writeFileSync(secretsFile(directory), JSON.stringify(secrets), { mode: 0o600 });
}

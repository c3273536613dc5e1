import type { NodeConfiguration } from './configuration/node-configuration.ts';
import { addRotation } from './keys/add-rotation.ts';
import { KeyMaker } from './keys/key-maker.ts';
import { readSecrets } from './keys/secrets.ts';
import { holdVault } from './vault/hold-vault.ts';
import { recordGeneration, secretsInForce } from './vault/key-generation.ts';
import type { Vault } from './vault/open-vault.ts';
import { rekey } from './vault/rekey.ts';

/** What came of a rotation. */
export interface Rotation {
  /** How many rotations the keys went through by now. */
  readonly generation: number;
  /** Different keyed hashes that were replaced. */
  readonly keys: number;
}

/**
 * Give everything in the vault another key, in one transaction: each key becomes the keyed hash of itself by a new secret, for no
 * identifier is there to begin again from. The new secret is on disk before the transaction and in force by it, so that whatever
 * ends the program leaves the vault wholly as it was or wholly rotated.
 *
 * @throws Fault SECRETS_BEHIND, and the faults of the secrets file.
 */
export async function rotate(
  configuration: NodeConfiguration,
  vault: Vault,
  onProgress: (keys: number) => void = () => {},
): Promise<Rotation> {
  const client = await vault.pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    await holdVault(client);
    const before = await secretsInForce(client, readSecrets(configuration.directory));
    const generation = before.rotations.length + 1;
    const secret = addRotation(configuration.directory, before.rotations.length).rotations[generation - 1]!;
    const step = new KeyMaker({ keyring: before.keyring, rotations: [secret] });
    const keys = await rekey(client, (key) => step.carry(key), onProgress);
    await recordGeneration(client, generation, secret);
    await client.query('COMMIT');
    broken = false;
    await client.query('ANALYZE');
    // The database keeps samples of columns as statistics: the earlier ones hold earlier keys. A role that may not do this is warned.
    await client.query('VACUUM FULL pg_catalog.pg_statistic');
    return { generation, keys };
  } finally {
    // A connection that is dropped takes its open transaction with it.
    client.release(broken);
  }
}

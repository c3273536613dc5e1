import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { openVault, type Vault } from './open-vault.ts';

/**
 * Open the node's vault for one use, and close it whatever comes of that.
 * @throws the faults of `openVault`.
 */
export async function withVault<T>(configuration: NodeConfiguration, use: (vault: Vault) => Promise<T>): Promise<T> {
  const vault = await openVault(configuration);
  try {
    return await use(vault);
  } finally {
    await vault.close();
  }
}

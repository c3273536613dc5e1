import type { NodeConfiguration, NodeMunicipality } from './configuration/node-configuration.ts';
import { readSecrets } from './keys/secrets.ts';
import { type StagedRelease, staged } from './staged/staged-release.ts';
import { withVault } from './vault/with-vault.ts';

/**
 * Preview: the staged release as it would leave.
 * @throws {Fault} NOTHING_STAGED before a build; STAGED_CHANGED when its tables are not what the build sealed.
 */
export function preview(configuration: NodeConfiguration, municipality: NodeMunicipality): Promise<StagedRelease> {
  const { stagingSecret } = readSecrets(configuration.directory);
  return withVault(configuration, (vault) => staged(vault, stagingSecret, municipality.code));
}

import { isSigned, keyName, type SliceSeal, sealedManifest } from '@zichtlijn/release';
import { slicesSealed } from '../build/seal-manifest.ts';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { releaseKey } from '../keys/release-key.ts';
import { readSecrets } from '../keys/secrets.ts';
import { assertHasVault } from '../vault/open-vault.ts';
import { withVault } from '../vault/with-vault.ts';
import { type StagedRelease, staged, stagedChanged } from './staged-release.ts';

/**
 * The staged release of a municipality with the seals of its slices, held against what the build sealed and signed: cells, areas and every word of its
 * manifest.
 *
 * @throws {Fault} NOTHING_STAGED before a build; STAGED_CHANGED when something is not what the build left, or was left with another key.
 */
export async function sealedStaging(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
): Promise<StagedRelease & { readonly seals: readonly SliceSeal[] }> {
  assertHasVault(configuration);
  const secrets = readSecrets(configuration.directory);
  const release = await withVault(configuration, (vault) => staged(vault, secrets.stagingSecret, municipality.code));
  const manifest = sealedManifest(release.manifest);
  const own = keyName(releaseKey(configuration.directory).key);
  if (manifest?.signature.key !== own || !isSigned(manifest) || manifest.municipality !== municipality.code)
    throw stagedChanged();
  const seals = slicesSealed(release, secrets);
  if (seals === null) throw stagedChanged();
  return { ...release, seals };
}

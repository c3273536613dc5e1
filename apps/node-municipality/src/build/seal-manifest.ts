import {
  canonical,
  type ReleaseManifest,
  type SliceSeal,
  sealRelease,
  signBuilt,
  signManifest,
} from '@zichtlijn/release';
import { releaseKey } from '../keys/release-key.ts';
import { sealSecrets } from '../keys/seal-secrets.ts';
import type { Secrets } from '../keys/secrets.ts';
import type { ReleaseContent } from '../releases/release-content.ts';
import { type BuiltFrom, inputCommitments } from './input-commitments.ts';

type Unsealed = Pick<ReleaseContent, 'manifest' | 'areas' | 'tables'>;

/**
 * The manifest with the hashes of what is released, commitments to what it was made from, and the signature of the node.
 * @throws {Fault} RELEASE_KEY
 */
export async function sealManifest(release: Unsealed, built: BuiltFrom, secrets: Secrets): Promise<ReleaseManifest> {
  const { salts, commitments } = sealSecrets(secrets);
  const { seal } = sealRelease({ municipality: release.manifest.municipality, ...release }, salts);
  const inputs = await inputCommitments(release.manifest, built, commitments);
  const { key } = releaseKey(built.configuration.directory);
  const manifest: ReleaseManifest = { ...release.manifest, format: 2, ...inputs, seal };
  return signManifest(built.builder === null ? manifest : signBuilt(manifest, built.builder), key);
}

/** The seals of slices, where they are those that the manifest names; null when what is there is not what was sealed. */
export function slicesSealed(release: Unsealed, secrets: Secrets): readonly SliceSeal[] | null {
  const { seal, slices } = sealRelease(
    { municipality: release.manifest.municipality, ...release },
    sealSecrets(secrets).salts,
  );
  return canonical(seal) === canonical(release.manifest.seal) ? slices : null;
}

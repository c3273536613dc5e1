import type { KeyObject } from 'node:crypto';
import type { ReleaseManifest } from '../manifest.ts';
import { canonical } from './canonical.ts';
import { isSignedBy, keyName, signatureOf } from './public-key.ts';

const signedText = ({ signature: _not, ...manifest }: ReleaseManifest): string =>
  `zichtlijn-release-1\n${canonical(manifest)}`;

/** The manifest under the signature of its node, in place of an earlier one. */
export function signManifest(manifest: ReleaseManifest, key: KeyObject): ReleaseManifest {
  return { ...manifest, signature: { key: keyName(key), value: signatureOf(signedText(manifest), key) } };
}

/** Whether a manifest is what the key that it names has signed. Whose key that is, is another question. */
export function isSigned(manifest: ReleaseManifest): boolean {
  const { signature } = manifest;
  return signature !== undefined && isSignedBy(signedText(manifest), signature.value, signature.key);
}

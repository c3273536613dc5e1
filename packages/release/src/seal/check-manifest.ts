import { areEyesRight } from './approval.ts';
import { canonical } from './canonical.ts';
import type { SealFinding } from './seal-fault.ts';
import { sealRoot } from './seal-release.ts';
import { type SealedManifest, sealedManifest } from './sealed-manifest.ts';
import { isSigned } from './sign-manifest.ts';

/** The keys with which a municipality signs, or signed: by its code, each as `zicht-node release-key` shows it. */
export type KeysOf = (municipality: string) => readonly string[];

/** What stands in for a manifest that is none. */
export interface CheckedManifest {
  readonly manifest: SealedManifest | null;
  readonly findings: readonly SealFinding[];
}

/** Hold a manifest against its signature, the signature against the keys of the municipality, and its hashes against each other. */
export function checkManifest(value: unknown, keysOf: KeysOf): CheckedManifest {
  const at = 'manifest';
  const manifest = sealedManifest(value);
  if (manifest === null) return { manifest, findings: [{ fault: isUnsealed(value) ? 'UNSEALED' : 'FORM', at }] };
  const { seal, signature, municipality } = manifest;
  const findings: SealFinding[] = [];
  if (!isSigned(manifest)) findings.push({ fault: 'SIGNATURE', at });
  else if (!keysOf(municipality).includes(signature.key)) findings.push({ fault: 'KEY_UNKNOWN', at });
  if (!areEyesRight(manifest)) findings.push({ fault: 'APPROVAL', at });
  if (sealRoot(seal.areas, seal.tables) !== seal.root) findings.push({ fault: 'ROOT', at });
  return { manifest, findings };
}

function isUnsealed(value: unknown): boolean {
  return canonical((value as { format?: unknown } | null)?.format ?? null) === '1';
}

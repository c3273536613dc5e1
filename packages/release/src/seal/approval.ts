import type { KeyObject } from 'node:crypto';
import type { ReleaseManifest } from '../manifest.ts';
import { canonical } from './canonical.ts';
import { isSignedBy, keyName, signatureOf } from './public-key.ts';

/**
 * Why a release is approved. Closed and public: what could tell where data were corrected, or why something was withdrawn, is not among them
 * (design: disclosure, 1a.11; November 2026).
 */
export const approvalReasons = [
  'first-release',
  'new-period',
  'new-indicators',
  'new-definitions',
  'new-policy',
  'periodic',
] as const;
export type ApprovalReason = (typeof approvalReasons)[number];

/** Who built a release: a person's public key, and their signature over all that was built. */
export interface BuiltBy {
  readonly key: string;
  readonly signature: string;
}

/** Who approved it, why and when. */
export interface Approval {
  readonly key: string;
  readonly reason: ApprovalReason;
  /** ISO 8601, UTC, to the second. */
  readonly at: string;
  readonly signature: string;
}

function builtText({ builtBy: _by, approval: _not, signature: _nor, ...built }: ReleaseManifest): string {
  return `zichtlijn-build-1\n${canonical(built)}`;
}

function approvedText(manifest: ReleaseManifest, { key, reason, at }: Omit<Approval, 'signature'>): string {
  const { approval: _not, signature: _nor, ...approved } = manifest;
  return `zichtlijn-approval-1\n${canonical({ approved, key, reason, at })}`;
}

/** The manifest under the signature of who built it. */
export function signBuilt(manifest: ReleaseManifest, builder: KeyObject): ReleaseManifest {
  return { ...manifest, builtBy: { key: keyName(builder), signature: signatureOf(builtText(manifest), builder) } };
}

/** The manifest with the approval of another person. The node signs after that. */
export function approve(
  manifest: ReleaseManifest,
  approver: KeyObject,
  reason: ApprovalReason,
  at: string,
): ReleaseManifest {
  const approval = { key: keyName(approver), reason, at };
  const signature = signatureOf(approvedText(manifest, approval), approver);
  return { ...manifest, approval: { ...approval, signature } };
}

/**
 * Whether the signatures of persons on a manifest are right: one who built it, or nobody, and another one who approved exactly that. Whose keys they
 * are, the municipality says.
 */
export function areEyesRight(manifest: ReleaseManifest): boolean {
  const { builtBy, approval } = manifest;
  if (builtBy !== undefined && !isSignedBy(builtText(manifest), builtBy.signature, builtBy.key)) return false;
  if (approval === undefined) return true;
  if (builtBy === undefined || builtBy.key === approval.key) return false;
  return isSignedBy(approvedText(manifest, approval), approval.signature, approval.key);
}

import type { KeyObject } from 'node:crypto';
import { Fault } from '@zichtlijn/messages';
import {
  type ApprovalReason,
  approve,
  areEyesRight,
  keyName,
  type ReleaseManifest,
  signManifest,
} from '@zichtlijn/release';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { releaseKey } from '../keys/release-key.ts';
import { assertNamed, fourEyes } from './assert-eyes.ts';

/** What a person approves, and why. */
export interface Approving {
  readonly approver: KeyObject;
  readonly reason: ApprovalReason;
  /** Id of the release that the person looked at. */
  readonly release: string;
}

/**
 * The manifest as it is published: with the approval of another person than who built it, where the node asks for that.
 * @throws {Fault} FOUR_EYES, OPERATOR_UNKNOWN, SAME_EYES, or APPROVED_OTHER when what is staged is not what the person looked at
 */
export function approved(
  configuration: NodeConfiguration,
  manifest: ReleaseManifest,
  approving: Approving | null,
): ReleaseManifest {
  if (configuration.fourEyes === undefined && approving === null) return manifest;
  if (approving === null || manifest.builtBy === undefined) throw fourEyes();
  const { approver, reason, release } = approving;
  assertNamed(configuration, approver);
  if (!configuration.fourEyes?.includes(manifest.builtBy.key)) throw fourEyes();
  if (manifest.builtBy.key === keyName(approver)) throw sameEyes();
  if (manifest.id !== release) throw approvedOther();
  const seen = approve(manifest, approver, reason, `${new Date().toISOString().slice(0, 19)}Z`);
  if (!areEyesRight(seen)) throw fourEyes();
  return signManifest(seen, releaseKey(configuration.directory).key);
}

function sameEyes(): Fault {
  return new Fault('SAME_EYES', {
    nl: 'Wie bouwde, keurt niet ook goed. Laat een ander de release bekijken en publiceren; er is niets gepubliceerd.',
    en: 'Who built does not approve as well. Have somebody else look at the release and publish it; nothing was published.',
  });
}

function approvedOther(): Fault {
  return new Fault('APPROVED_OTHER', {
    nl: 'Klaar staat een andere release dan de release die u goedkeurt. Bekijk haar met "zicht-node preview"; er is niets gepubliceerd.',
    en: 'Another release is staged than the one that you approve. Look at it with "zicht-node preview"; nothing was published.',
  });
}

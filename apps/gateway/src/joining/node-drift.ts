import { type Certificate, type FederationFloor, isOlder, protectionHash, weakerRules } from '@zichtlijn/conformance';

/** In what a node can have moved away from what it proved when it joined. */
export const driftReasons = ['UNCERTIFIED', 'EXPIRED', 'KEY', 'CONTRACT', 'SOFTWARE', 'GOLDEN', 'POLICY'] as const;
export type DriftReason = (typeof driftReasons)[number];

/** What a node states now of the software that runs, signed with its key. */
export interface StatedSoftware {
  readonly software: string;
  readonly contract: string;
  /** Hash of its protection policy. */
  readonly protection: string;
}

/** What is known of a node now. */
export interface NodeNow {
  readonly certificate: Certificate | null;
  /** The key by which the register knows it. */
  readonly nodeKey: string | null;
  /** Null while it states nothing. */
  readonly stated: StatedSoftware | null;
  /** Whether what it states is signed by another key than the register has. */
  readonly hasOtherKey: boolean;
}

/**
 * In what a node differs from its certificate, or the certificate from what is asked today; nothing for one that is as it should be.
 *
 * @param now milliseconds since 1970
 */
export function driftOf(
  { certificate, nodeKey, stated, hasOtherKey }: NodeNow,
  floor: FederationFloor,
  now: number,
): readonly DriftReason[] {
  if (certificate === null) return ['UNCERTIFIED'];
  const { software, contract, golden, policy, until } = certificate;
  const drifted: Record<DriftReason, boolean> = {
    UNCERTIFIED: false,
    EXPIRED: Date.parse(until) <= now,
    KEY: hasOtherKey || certificate.nodeKey !== nodeKey,
    CONTRACT: contract !== floor.contract || (stated !== null && stated.contract !== contract),
    SOFTWARE: isOlder(software, floor.software) || (stated !== null && stated.software !== software),
    GOLDEN: golden.id !== floor.golden.id || golden.root !== floor.golden.root,
    POLICY:
      weakerRules(policy, floor.policy).length > 0 || (stated !== null && stated.protection !== protectionHash(policy)),
  };
  return driftReasons.filter((reason) => drifted[reason]);
}

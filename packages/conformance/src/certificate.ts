import type { KeyObject } from 'node:crypto';
import { canonical, isSignedBy, keyName, signatureOf } from '@zichtlijn/release';
import { z } from 'zod';
import { type FederationFloor, isOlder, softwareVersion } from './federation-floor.ts';
import { protectionPolicy, weakerRules } from './protection-policy.ts';

/** For how long a certificate counts. */
export const CERTIFICATE_DAYS = 366;
/** How far ahead of ours the clock of a node may be. */
const AHEAD_MS = 5 * 60_000;

export const publicKeyText = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const signatureText = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

const certified = z.strictObject({
  format: z.literal('zichtlijn-conformance-1'),
  municipalities: z
    .array(z.string().regex(/^GM\d{4}$/))
    .min(1)
    .max(60),
  /** Public key of the gateway that it is for: at another it counts for nothing. */
  gateway: publicKeyText,
  /** With which the node states what holds; it signs this too. */
  nodeKey: publicKeyText,
  /** With which it signs its releases; null at a host, whose municipalities sign them. */
  releaseKey: publicKeyText.nullable(),
  software: softwareVersion,
  contract: z.string().min(1).max(20),
  /** The database that the golden build ran on. */
  engine: z.enum(['pglite', 'postgresql']),
  golden: z.strictObject({ id: z.string().min(1).max(40), root: z.string().regex(/^[0-9a-f]{64}$/) }),
  policy: protectionPolicy,
  issuedAt: z.iso.datetime(),
  until: z.iso.datetime(),
});
/** What a certificate says: by which software and policy this node works, and what its own build made of the golden microdata. */
export type Certified = z.infer<typeof certified>;

export const certificate = certified.extend({
  signature: signatureText,
  releaseSignature: signatureText.nullable(),
});
/** A certificate of conformance, signed by the node, and by the key of its releases where it has one. */
export type Certificate = z.infer<typeof certificate>;

/** What can be wrong with a certificate. */
export const certificateFaults = [
  'SIGNATURE',
  'OTHER_GATEWAY',
  'EXPIRED',
  'CONTRACT',
  'SOFTWARE',
  'GOLDEN',
  'POLICY',
] as const;
export type CertificateFault = (typeof certificateFaults)[number];

/** One thing that is wrong; of a policy the rules that are weaker. */
export interface CertificateFinding {
  readonly fault: CertificateFault;
  readonly rules: readonly string[];
}

/** Sign what is certified. @param nodeKey private key of `nodeKey` @param releaseKey private key of `releaseKey`, where there is one */
export function signCertificate(about: Certified, nodeKey: KeyObject, releaseKey: KeyObject | null): Certificate {
  const text = canonical(about);
  return {
    ...about,
    signature: signatureOf(text, nodeKey),
    releaseSignature: releaseKey === null ? null : signatureOf(text, releaseKey),
  };
}

/**
 * What is wrong with a certificate, by all that this gateway asks; nothing when it may be listed.
 *
 * @param gateway public key of the gateway that checks @param now milliseconds since 1970
 */
export function certificateFindings(
  { signature, releaseSignature, ...about }: Certificate,
  { floor, gateway, now }: { readonly floor: FederationFloor; readonly gateway: string; readonly now: number },
): readonly CertificateFinding[] {
  const text = canonical(about);
  const { releaseKey } = about;
  const isSigned =
    isSignedBy(text, signature, about.nodeKey) &&
    (releaseKey === null ? releaseSignature === null : isSignedBy(text, releaseSignature ?? '', releaseKey));
  // What is not signed says nothing.
  if (!isSigned) return [{ fault: 'SIGNATURE', rules: [] }];
  const weaker = weakerRules(about.policy, floor.policy);
  const wrong: Record<CertificateFault, boolean> = {
    SIGNATURE: false,
    OTHER_GATEWAY: about.gateway !== gateway,
    EXPIRED: !isInForce(about, now),
    CONTRACT: about.contract !== floor.contract,
    SOFTWARE: isOlder(about.software, floor.software),
    GOLDEN: about.golden.id !== floor.golden.id || about.golden.root !== floor.golden.root,
    POLICY: weaker.length > 0,
  };
  return certificateFaults
    .filter((fault) => wrong[fault])
    .map((fault) => ({ fault, rules: fault === 'POLICY' ? weaker : [] }));
}

function isInForce({ issuedAt, until }: Certified, now: number): boolean {
  const [from, to] = [Date.parse(issuedAt), Date.parse(until)];
  return from <= now + AHEAD_MS && to > now && to - from <= CERTIFICATE_DAYS * 86_400_000;
}

/** Whether a key is that of a certificate, as a private key tells it. */
export const isKeyOfNode = ({ nodeKey }: Certified, key: KeyObject): boolean => keyName(key) === nodeKey;

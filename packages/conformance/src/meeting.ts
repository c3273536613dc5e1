import type { KeyObject } from 'node:crypto';
import { randomBytes } from 'node:crypto';
import { canonical, isSignedBy, keyName, signatureOf } from '@zichtlijn/release';
import { z } from 'zod';
import { publicKeyText, signatureText } from './certificate.ts';
import { federationFloor, softwareVersion } from './federation-floor.ts';
import { keyFingerprint } from './invitation.ts';
import { areOperationsOf, signedOperations } from './operation-list.ts';

/** Where a gateway says who it is, and takes orders of nodes; below its own address. */
export const JOINING_PATH = '/aansluiting';

const told = z.strictObject({
  format: z.literal('zichtlijn-meeting-1'),
  nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** Public key by which its nodes know it. */
  key: publicKeyText,
  software: softwareVersion,
  federation: federationFloor,
  /** What it may ever ask a node, signed apart, so that a node can keep it. */
  operations: signedOperations,
  /** How its earlier keys named the one of now, one after another. */
  succession: z.array(z.strictObject({ from: publicKeyText, to: publicKeyText, signature: signatureText })).max(20),
});
/** What a gateway says of itself before a node tells it anything. */
export type Told = z.infer<typeof told>;
const meeting = told.extend({ signature: signatureText });
export type Meeting = z.infer<typeof meeting>;

/** Whether the key is that of a fingerprint, or was named by it, through others perhaps. */
function isKeyOf(fingerprint: string, { key, succession }: Told): boolean {
  const trusted = new Set<string>();
  const isKnown = (text: string): boolean => keyFingerprint(text) === fingerprint || trusted.has(text);
  for (const { from, to, signature } of succession)
    if (isKnown(from) && isSignedBy(`zichtlijn-succession-1\n${from}\n${to}`, signature, from)) trusted.add(to);
  return isKnown(key);
}

/** A number that no earlier meeting had. */
export const meetingNonce = (): string => randomBytes(16).toString('base64url');

/** Say who this gateway is, for one who asked with a nonce. */
export function signMeeting(about: Omit<Told, 'format' | 'key'>, key: KeyObject): Meeting {
  const text: Told = { format: 'zichtlijn-meeting-1', ...about, key: keyName(key) };
  return { ...text, signature: signatureOf(canonical(text), key) };
}

/** What a gateway said, when it has the key of this fingerprint and answers this nonce; null for anybody else. */
export function readMeeting(answer: unknown, nonce: string, fingerprint: string): Told | null {
  const read = meeting.safeParse(answer);
  if (!read.success) return null;
  const { signature, ...about } = read.data;
  const isIt = about.nonce === nonce && isKeyOf(fingerprint, about);
  if (!isIt || !areOperationsOf(about.operations, [about.key])) return null;
  return isSignedBy(canonical(about), signature, about.key) ? about : null;
}

import { createHash, createSecretKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { succession } from './succession.ts';

/** Longest life of a session. */
export const SESSION_MS = 3_600_000;
/** How far the clocks of gateway and node may be apart, and how old a request may be. */
export const TOLERANCE_MS = 60_000;

const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What a gateway sends to begin a session: its fresh key, for whom and until when, under its Ed25519 signature. */
export const sessionOffer = z.strictObject({
  /** The node's id in the register: its first municipality in lower case. */
  audience: z.string().regex(/^gm\d{4}$/),
  gatewayKey: publicKey,
  from: z.int(),
  until: z.int(),
  /** Public key that signed; left out it is one that the node was given. */
  by: publicKey.optional(),
  /** How a key that the node was given named it. */
  succession: succession.optional(),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type SessionOffer = z.infer<typeof sessionOffer>;

/** All that a session is about, in one text: what is signed, and what its key and id are made from. */
export function transcript(
  { audience, gatewayKey, from, until }: Pick<SessionOffer, 'audience' | 'gatewayKey' | 'from' | 'until'>,
  nodeKey: string,
) {
  return `zichtlijn-session-1\n${audience}\n${nodeKey}\n${gatewayKey}\n${from}\n${until}`;
}

/**
 * The key of a session, which both sides compute (X25519, RFC 7748; HKDF, RFC 5869) and neither sends, and its id.
 *
 * @throws when the other's key is one of the few that give every partner the same secret
 */
export function sessionKey(mine: KeyObject, theirs: KeyObject, about: string): { id: string; key: KeyObject } {
  const secret = diffieHellman({ privateKey: mine, publicKey: theirs });
  const salt = createHash('sha256').update(about).digest();
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, salt, 'zichtlijn-request-1', 32)));
  return { id: salt.subarray(0, 16).toString('base64url'), key };
}

import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { keyOf, keyText } from './key-text.ts';

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const link = z.strictObject({ from: key, to: key, signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/) });

/** Keys of one gateway, each of which named the next under its signature; the last one is in use. */
export const succession = z.array(link).max(20);
export type Succession = z.infer<typeof succession>;

const text = (from: string, to: string): Buffer => Buffer.from(`zichtlijn-succession-1\n${from}\n${to}`);

/** What a key says of the one that comes after it. @param to public key */
export function nameSuccessor(from: KeyObject, to: KeyObject): Succession[number] {
  const [before, after] = [keyText(from), keyText(to)];
  return { from: before, to: after, signature: sign(null, text(before, after), from).toString('base64url') };
}

/**
 * Whether a key is one of those that are known, or was named by one of them, through others perhaps.
 *
 * @param key public key that is shown @param known public keys that were given
 */
export function isKnownOrSuccessor(key: string, known: readonly string[], links: Succession): boolean {
  const trusted = new Set(known);
  // In their order: each link can be believed only when what names it is.
  for (const { from, to, signature } of links) {
    const by = trusted.has(from) ? keyOf('Ed25519', from) : null;
    if (by !== null && verify(null, text(from, to), by, Buffer.from(signature, 'base64url'))) trusted.add(to);
  }
  return trusted.has(key);
}

import { type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { keyOf } from './key-text.ts';
import { succession } from './succession.ts';

const text = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** First of a node that dials: who it says it is. */
export const dialHello = z.strictObject({ node: z.string().regex(/^[a-z0-9]{1,20}$/), nonce: text });
/** The gateway's answer: who it is, proven. */
export const dialAnswer = z.strictObject({ key: text, nonce: text, signature, succession: succession.optional() });
/** Last of the node: that it is who it said. */
export const dialProof = z.strictObject({ signature });

/** What both sides sign when a node dials: the node, both nonces, and the connection itself, so that nobody can stand in between and pass on. */
export interface Dialled {
  readonly node: string;
  readonly nodeNonce: string;
  readonly gatewayNonce: string;
  /** Keying material of the TLS connection (RFC 9266, tls-exporter); empty on loopback without TLS. */
  readonly channel: string;
}

/** A value that nobody used before. */
export const dialNonce = (): string => randomBytes(32).toString('base64url');

/** Prove to be the node or the gateway of this connection. */
export function signDial(role: 'node' | 'gateway', dialled: Dialled, identity: KeyObject): string {
  return sign(null, transcript(role, dialled), identity).toString('base64url');
}

/** Whether the other side holds the private key of `key` on this very connection. */
export function isDialOf(role: 'node' | 'gateway', dialled: Dialled, key: string, proof: string): boolean {
  const known = keyOf('Ed25519', key);
  return known !== null && verify(null, transcript(role, dialled), known, Buffer.from(proof, 'base64url'));
}

/** Each part is of a closed alphabet without a line end, so no two transcripts read the same. */
function transcript(role: string, { node, nodeNonce, gatewayNonce, channel }: Dialled): Buffer {
  return Buffer.from(['zichtlijn dial 1', role, node, nodeNonce, gatewayNonce, channel].join('\n'));
}

import { createPublicKey, type KeyObject } from 'node:crypto';

const shape = /^[A-Za-z0-9_-]{43}$/;

/** A public key of Curve25519 as 43 characters of base64url (RFC 8037, `x` of an OKP key). */
export function keyText(key: KeyObject): string {
  return createPublicKeyOf(key).export({ format: 'jwk' }).x ?? '';
}

/** The public key that a text stands for; null when it stands for none. */
export function keyOf(curve: 'Ed25519' | 'X25519', text: string): KeyObject | null {
  if (!shape.test(text)) return null;
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: curve, x: text }, format: 'jwk' });
  } catch {
    return null;
  }
}

function createPublicKeyOf(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key;
}

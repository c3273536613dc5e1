import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** An Ed25519 public key as 43 characters of base64url (RFC 8037, `x` of an OKP key). */
export function keyName(key: KeyObject): string {
  const own = key.type === 'private' ? createPublicKey(key) : key;
  return own.export({ format: 'jwk' }).x ?? '';
}

/** The Ed25519 key that a text stands for, and that stands for the text; null when there is none. */
export function keyNamed(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' });
    // The last character has bits that no key needs: another text may not pass for the same key.
    return keyName(key) === text ? key : null;
  } catch {
    return null;
  }
}

/** An Ed25519 signature (RFC 8032) in 86 characters of base64url. */
export function signatureOf(text: string, key: KeyObject): string {
  return sign(null, Buffer.from(text), key).toString('base64url');
}

/** Whether a signature is that of a text, written in the one way in which it can be written. */
export function isSignedBy(text: string, signature: string, key: string): boolean {
  const own = keyNamed(key);
  const bytes = Buffer.from(signature, 'base64url');
  return own !== null && bytes.toString('base64url') === signature && verify(null, Buffer.from(text), own, bytes);
}

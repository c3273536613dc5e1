import { jwtVerify } from 'jose';
import type { TokenClaims } from './grants.ts';
import { KeysUnavailable, type ProviderKeys } from './provider-keys.ts';

/** Signatures with a private key alone (RFC 8725, §3.1–3.2): nothing unsigned, and nothing that a public key could sign. */
export const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** Types that an access token may say it is (RFC 9068, §2.1); a token made for something else is none. */
const types = new Set([undefined, 'jwt', 'at+jwt', 'application/at+jwt']);
/** How far the clocks of provider and gateway may be apart, in seconds. */
export const CLOCK_TOLERANCE = 30;
const MAX_LENGTH = 8_192;
const form = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A person, as a verified token tells of them. */
export interface Verified {
  readonly subject: string;
  readonly claims: TokenClaims;
}

/** What has to be right about a token. */
export interface Expected {
  readonly issuer: string;
  readonly audience: string;
}

/** Hold an access token against the provider's keys: who it is of, or why there is nobody. It never throws. */
export async function verifyAccessToken(
  token: string,
  keys: ProviderKeys,
  { issuer, audience }: Expected,
): Promise<Verified | 'INVALID' | 'UNAVAILABLE'> {
  if (token.length > MAX_LENGTH || !form.test(token)) return 'INVALID';
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
      issuer,
      audience,
      algorithms,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['sub', 'exp'],
    });
    if (!types.has(protectedHeader.typ?.toLowerCase())) return 'INVALID';
    // Bound to a key of the client (RFC 7800), which nobody showed here.
    if (payload['cnf'] !== undefined) return 'INVALID';
    const { sub } = payload;
    return typeof sub === 'string' && sub !== '' ? { subject: sub, claims: payload } : 'INVALID';
  } catch (error) {
    return error instanceof KeysUnavailable ? 'UNAVAILABLE' : 'INVALID';
  }
}

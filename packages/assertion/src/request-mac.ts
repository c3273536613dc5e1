import { createHmac, type KeyObject } from 'node:crypto';

/** Name of the header that carries an assertion. */
export const ASSERTION_HEADER = 'zicht-assertion';

/** The parts of an assertion before its code. Each is of a closed alphabet, so that no two assertions read the same. */
export interface AssertedParts {
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly time: string;
  /** Counts the requests of a session: never the same twice. */
  readonly nonce: string;
  /** Claims as JSON in base64url. */
  readonly claims: string;
}

const shape =
  /^1\.(?<session>[A-Za-z0-9_-]{22})\.(?<time>[1-9]\d{12})\.(?<nonce>[1-9]\d{0,9})\.(?<claims>[A-Za-z0-9_-]{1,16000})\.(?<code>[A-Za-z0-9_-]{43})$/;

/** HMAC-SHA256 over everything a request says: session, time, nonce, claims, trace and body. With a key object Node 24 needs a quarter of the time that bytes take. */
export function requestMac(
  key: KeyObject,
  { session, time, nonce, claims }: AssertedParts,
  trace: string,
  body: string,
) {
  return createHmac('sha256', key)
    .update(`zichtlijn-request-1\n${session}\n${time}\n${nonce}\n${claims}\n${trace}\n${body}`)
    .digest();
}

/** The header of an assertion. */
export function assertionHeader(parts: AssertedParts, code: Buffer): string {
  return `1.${parts.session}.${parts.time}.${parts.nonce}.${parts.claims}.${code.toString('base64url')}`;
}

/** The parts of a header; null when it is none, or more than one. */
export function assertedParts(header: string | undefined): { parts: AssertedParts; code: Buffer } | null {
  const { session, time, nonce, claims, code } = shape.exec(header ?? '')?.groups ?? {};
  if (!session || !time || !nonce || !claims || !code) return null;
  return { parts: { session, time, nonce, claims }, code: Buffer.from(code, 'base64url') };
}

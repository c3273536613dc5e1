import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Claims } from './claims.ts';
import { keyOf, keyText } from './key-text.ts';
import { assertionHeader, requestMac } from './request-mac.ts';
import { SESSION_MS, type SessionOffer, sessionKey, transcript } from './session.ts';
import type { Succession } from './succession.ts';

/** Claims in the form in which they are signed: made once for a client's question, used for every node. */
export function encodeClaims(claims: Claims): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}

/** The gateway's side of a session with one node. */
export class GatewaySession {
  readonly #id: string;
  readonly #key: KeyObject;
  readonly #until: number;
  #nonce = 0;

  private constructor(id: string, key: KeyObject, until: number) {
    this.#id = id;
    this.#key = key;
    this.#until = until;
  }

  /**
   * Begin a session: what to send to the node, and the session that holds once the node took it. Null when `nodeKey` is no key.
   *
   * @param nodeKey as the node gave it with its challenge @param succession how earlier keys of this gateway named this one
   */
  static begin(
    identity: KeyObject,
    audience: string,
    nodeKey: string,
    now: number,
    succession: Succession = [],
  ): { offer: SessionOffer; session: GatewaySession } | null {
    const theirs = keyOf('X25519', nodeKey);
    if (theirs === null) return null;
    const { privateKey } = generateKeyPairSync('x25519');
    const about = { audience, gatewayKey: keyText(privateKey), from: now, until: now + SESSION_MS };
    const text = transcript(about, nodeKey);
    try {
      const { id, key } = sessionKey(privateKey, theirs, text);
      const signature = sign(null, Buffer.from(text), identity).toString('base64url');
      const named = succession.length === 0 ? {} : { by: keyText(identity), succession: [...succession] };
      return { offer: { ...about, ...named, signature }, session: new GatewaySession(id, key, about.until) };
    } catch {
      return null;
    }
  }

  /** Whether a request that is sent now still falls inside the session. */
  isFresh(now: number): boolean {
    return now < this.#until;
  }

  /** The assertion for one request; each call is another one. */
  assert(claims: string, trace: string, body: string, now: number): string {
    this.#nonce += 1;
    const parts = { session: this.#id, time: String(now), nonce: String(this.#nonce), claims };
    return assertionHeader(parts, requestMac(this.#key, parts, trace, body));
  }
}

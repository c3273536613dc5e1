import { generateKeyPairSync, type KeyObject, timingSafeEqual, verify } from 'node:crypto';
import { type Claims, claims } from './claims.ts';
import { keyOf, keyText } from './key-text.ts';
import { ReplayWindow } from './replay-window.ts';
import { assertedParts, requestMac } from './request-mac.ts';
import { SESSION_MS, type SessionOffer, sessionKey, sessionOffer, TOLERANCE_MS, transcript } from './session.ts';
import { isKnownOrSuccessor } from './succession.ts';

/** Why a request was not taken. Only `SESSION` is told to whoever asks: the gateway then begins a new one. */
export type Refusal = 'SESSION' | 'FORM' | 'CODE' | 'TIME' | 'REPLAY';

interface Session {
  readonly key: KeyObject;
  readonly until: number;
  readonly window: ReplayWindow;
}

/** More than this no gateway has at a time: one per copy, and one more around the hour. */
const MAX_SESSIONS = 64;

/**
 * A node's side: takes sessions from the gateways whose keys it was given, and requests within them. Its own key is fresh at every
 * start, so that nothing that was sent to an earlier process counts.
 */
export class NodeSessions {
  readonly #gateways: readonly string[];
  readonly #audiences: ReadonlySet<string>;
  readonly #own = generateKeyPairSync('x25519').privateKey;
  readonly #sessions = new Map<string, Session>();
  /** To be given with a challenge. */
  readonly key = keyText(this.#own);

  /** @param gateways public keys; each has to be one @param municipalities codes that this node answers for */
  constructor(gateways: readonly string[], municipalities: readonly string[]) {
    if (gateways.some((text) => keyOf('Ed25519', text) === null))
      throw new Error('a public key of a gateway that is none');
    this.#gateways = gateways;
    this.#audiences = new Set(municipalities.map((code) => code.toLowerCase()));
  }

  /** Take a session that a gateway offers; false when it is not from a known gateway, not for this node or not of now. */
  accept(offered: unknown, now: number): boolean {
    const read = sessionOffer.safeParse(offered);
    if (!read.success) return false;
    const { signature, ...about } = read.data;
    const text = transcript(about, this.key);
    const signed = Buffer.from(signature, 'base64url');
    const signers = this.#signersOf(about);
    if (!signers.some((key) => verify(null, Buffer.from(text), keyOf('Ed25519', key)!, signed))) return false;
    if (!this.#audiences.has(about.audience)) return false;
    if (about.until - about.from > SESSION_MS || about.from > now + TOLERANCE_MS || about.until <= now) return false;
    return this.#begin(about.gatewayKey, about.until, text, now);
  }

  /** Whose signature counts: of the gateways that it was given, or of the one that says that such a key named it. */
  #signersOf({ by, succession = [] }: Pick<SessionOffer, 'by' | 'succession'>): readonly string[] {
    if (by === undefined) return this.#gateways;
    return keyOf('Ed25519', by) !== null && isKnownOrSuccessor(by, this.#gateways, succession) ? [by] : [];
  }

  #begin(gatewayKey: string, until: number, about: string, now: number): boolean {
    const theirs = keyOf('X25519', gatewayKey);
    if (theirs === null) return false;
    for (const [id, session] of this.#sessions) if (session.until <= now) this.#sessions.delete(id);
    try {
      const { id, key } = sessionKey(this.#own, theirs, about);
      // An offer that comes twice must not open the window again.
      if (this.#sessions.has(id)) return true;
      if (this.#sessions.size >= MAX_SESSIONS) return false;
      this.#sessions.set(id, { key, until, window: new ReplayWindow() });
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Hold a request against its assertion: the claims, or why it is refused. The code is checked before anything it covers is believed,
   * and only a request with a right code uses up its nonce.
   */
  verify(header: string | undefined, trace: string, body: string, now: number): Claims | Refusal {
    if (header === undefined) return 'SESSION';
    const asserted = assertedParts(header);
    if (asserted === null) return 'FORM';
    const { parts, code } = asserted;
    const session = this.#sessions.get(parts.session);
    if (session === undefined || session.until <= now) return 'SESSION';
    const right = requestMac(session.key, parts, trace, body);
    if (code.length !== right.length || !timingSafeEqual(code, right)) return 'CODE';
    if (Math.abs(now - Number(parts.time)) > TOLERANCE_MS) return 'TIME';
    if (!session.window.use(Number(parts.nonce))) return 'REPLAY';
    return claimsOf(parts.claims);
  }
}

function claimsOf(text: string): Claims | 'FORM' {
  try {
    const read = claims.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? read.data : 'FORM';
  } catch {
    return 'FORM';
  }
}

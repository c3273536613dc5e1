import type { NodePolicy } from '@zichtlijn/assertion';
import { ASSERTION_HEADER, type Claims, NodeSessions } from '@zichtlijn/assertion';

/** How a node knows who may ask. */
export interface AccessOptions {
  /** Public keys of its gateway, two while one replaces the other; none: whoever is on this machine may ask. */
  readonly gatewayKeys: readonly string[];
  readonly policy: NodePolicy | null;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Holds every request against the sessions of the gateway, for a node that was given its gateway's key. */
export class Gatekeeper {
  readonly policy: NodePolicy | null;
  readonly #sessions: NodeSessions | null;
  readonly #now: () => number;

  constructor({ gatewayKeys, policy }: AccessOptions, municipalities: readonly string[], now: () => number = Date.now) {
    this.policy = policy;
    this.#sessions = gatewayKeys.length === 0 ? null : new NodeSessions(gatewayKeys, municipalities);
    this.#now = now;
  }

  /** The node's key of today, for a gateway that has to begin a session; null when nobody has to. */
  get challenge(): string | null {
    return this.#sessions?.key ?? null;
  }

  /** Take a session that was offered as JSON. */
  accept(offer: string): boolean {
    try {
      return this.#sessions?.accept(JSON.parse(offer), this.#now()) ?? false;
    } catch {
      return false;
    }
  }

  /** What is vouched for with a request; null when nobody has to vouch; or a refusal, of which only SESSION may be told. */
  admit(headers: Headers, body: string): { readonly claims: Claims | null } | 'SESSION' | 'REFUSED' {
    if (this.#sessions === null) return { claims: null };
    const verdict = this.#sessions.verify(
      one(headers[ASSERTION_HEADER]),
      one(headers['traceparent']) ?? '',
      body,
      this.#now(),
    );
    if (typeof verdict === 'object') return { claims: verdict };
    return verdict === 'SESSION' ? 'SESSION' : 'REFUSED';
  }
}

/** A header that came twice is joined, and then is none. */
function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

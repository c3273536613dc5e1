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
  readonly #municipalities: readonly string[];
  readonly #now: () => number;
  #options: AccessOptions;
  #sessions: NodeSessions | null;

  constructor(options: AccessOptions, municipalities: readonly string[], now: () => number = Date.now) {
    this.#municipalities = municipalities;
    this.#now = now;
    this.#options = options;
    this.#sessions = sessionsOf(options, municipalities);
  }

  /** What the node allows now. */
  get policy(): NodePolicy | null {
    return this.#options.policy;
  }

  /** Keys of the gateways that it knows now. */
  get gatewayKeys(): readonly string[] {
    return this.#options.gatewayKeys;
  }

  /**
   * Let something else hold, from the next request on. With other keys every session ends, so that no gateway that was taken away goes on with one; those
   * that stay begin another by themselves. Without any key nothing changes: a node that asks who is there does not stop asking while it runs.
   */
  replace(options: AccessOptions): void {
    if (this.#sessions !== null && options.gatewayKeys.length === 0) return;
    const same = JSON.stringify(options.gatewayKeys) === JSON.stringify(this.#options.gatewayKeys);
    if (!same) this.#sessions = sessionsOf(options, this.#municipalities);
    this.#options = options;
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

function sessionsOf({ gatewayKeys }: AccessOptions, municipalities: readonly string[]): NodeSessions | null {
  return gatewayKeys.length === 0 ? null : new NodeSessions(gatewayKeys, municipalities);
}

/** A header that came twice is joined, and then is none. */
function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

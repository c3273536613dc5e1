import type { Claims } from '@zichtlijn/assertion';
import { mayGive, mayGiveAny, type NodePolicy } from '@zichtlijn/assertion';
import { definition } from '@zichtlijn/indicators';
import { continueTrace, type Outcome, type Processing, type TraceContext } from '@zichtlijn/processing-log';

/** One request to this node and what becomes of it, gathered while it is answered and then written in the log. */
export class AskedOfNode {
  operation: string | null = null;
  outcome: Outcome = 'INVALID';
  readonly #claims: Claims | null;
  readonly #policy: NodePolicy | null;
  readonly #trace: TraceContext;
  readonly #start = new Date();
  readonly #tables = new Set<string>();
  readonly #areas = new Set<string>();
  readonly #releases = new Set<string>();
  #isData = false;
  #isRefused = false;

  constructor(claims: Claims | null, policy: NodePolicy | null, trace: string | undefined) {
    this.#claims = claims;
    this.#policy = policy;
    this.#trace = continueTrace(trace);
  }

  /** Note a municipality that was asked about, and the release that answers for it. */
  touch(municipality: string, release: string | undefined): void {
    this.#areas.add(municipality);
    if (release !== undefined) this.#releases.add(release);
  }

  /** Whether the gateway vouches that who asks works for a municipality. */
  worksFor(municipality: string): boolean {
    return this.#claims?.municipalities?.includes(municipality) ?? false;
  }

  /** Whether a table may be given for the purpose of this request. */
  allows(indicator: string, level: string): boolean {
    this.#isData = true;
    const contractLevel = level.toUpperCase();
    // An id that the catalogue does not have is a text of whoever asks.
    if (definition(indicator) !== undefined) this.#tables.add(`${indicator}@${contractLevel}`);
    const allowed = mayGive(this.#claims, this.#policy, indicator, contractLevel);
    if (!allowed) this.#isRefused = true;
    return allowed;
  }

  /** Whether anything may be given for the purpose of this request: from whom a municipality has what is told with its numbers, and not to whoever passes by. */
  get isForPurpose(): boolean {
    return mayGiveAny(this.#claims, this.#policy);
  }

  /** The record of it, now that it is over. */
  processing(): Processing {
    const { traceId, spanId, parentSpanId } = this.#trace;
    return {
      ...{ traceId, spanId, parentSpanId },
      start: this.#start.toISOString(),
      end: new Date().toISOString(),
      action: this.#isData ? 'data' : 'metadata',
      actor: this.#claims?.actor ?? 'loopback',
      role: this.#claims?.role ?? null,
      purpose: this.#claims?.purpose?.id ?? null,
      operation: this.operation,
      tables: [...this.#tables].slice(0, 100),
      areas: [...this.#areas].slice(0, 1_000),
      releases: [...this.#releases].slice(0, 1_000),
      outcome: this.#isRefused ? 'PURPOSE_REFUSED' : this.outcome,
    };
  }
}

/** The record of a request that did not come from the gateway. Nothing that it said is believed, so nothing of it is kept. */
export function unauthenticated(): Processing {
  return { ...new AskedOfNode(null, null, undefined).processing(), actor: 'unknown', outcome: 'UNAUTHENTICATED' };
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { type Claims, covers, encodeClaims } from '@zichtlijn/assertion';
import {
  continueTrace,
  type Outcome,
  type Processing,
  type TraceContext,
  traceparent,
} from '@zichtlijn/processing-log';
import { type Caller, worksFor } from '../access/caller.ts';
import type { Purpose } from '../purpose/purpose.ts';

/** One request of a client and what becomes of it, gathered while it is answered and then written in the log. */
export class AskedRequest {
  readonly caller: Caller;
  /** The header as it came, to be looked up and never to be repeated. */
  readonly namedPurpose: string | undefined;
  readonly traceparent: string;
  readonly tables = new Set<string>();
  readonly areas = new Set<string>();
  readonly releases = new Set<string>();
  /** Of the areas, those that were answered from memory. */
  readonly remembered = new Set<string>();
  purpose: Purpose | null = null;
  operation: string | null = null;
  action: Processing['action'] = 'metadata';
  outcome: Outcome = 'INVALID';
  /** Says when nobody waits for an answer any more. */
  signal: AbortSignal | undefined;
  readonly #trace: TraceContext;
  readonly #start = new Date();
  #claims: string | null = null;
  #vouched: { readonly purpose: Purpose | null; readonly claims: Claims } | null = null;

  constructor(caller: Caller, namedPurpose: string | undefined, trace: string | undefined) {
    this.caller = caller;
    this.namedPurpose = namedPurpose;
    this.#trace = continueTrace(trace);
    this.traceparent = traceparent(this.#trace);
  }

  /** Whether a table that comes with what was asked may be asked too, for the same purpose; one that may stands in the log. */
  mayAlsoAsk(indicator: string, level: string): boolean {
    if (this.purpose === null || !covers(this.purpose, indicator, level)) return false;
    this.tables.add(`${indicator}@${level}`);
    return true;
  }

  /** Where this request stands in its trace. */
  get trace(): TraceContext {
    return this.#trace;
  }

  /** What the gateway vouches for to a node that this request reaches; to one of the caller's own municipality also that it is. */
  claimsAt(answersFor: (municipality: string) => boolean): string {
    const own = worksFor(this.caller).filter(answersFor);
    if (own.length > 0) return encodeClaims({ ...this.vouched, municipalities: own });
    this.#claims ??= encodeClaims(this.vouched);
    return this.#claims;
  }

  /** The same, not yet encoded: made once, for it is looked at for every node. */
  get vouched(): Claims {
    if (this.#vouched?.purpose !== this.purpose) this.#vouched = null;
    this.#vouched ??= { purpose: this.purpose, claims: this.#vouch() };
    return this.#vouched.claims;
  }

  #vouch(): Claims {
    const { purpose, caller } = this;
    const of: Claims['purpose'] = purpose && {
      id: purpose.id,
      indicators: [...purpose.indicators],
      levels: [...purpose.levels],
    };
    return { actor: caller.actor, role: caller.role, purpose: of };
  }

  /** The record of it, now that it is over. */
  processing(): Processing {
    const { traceId, spanId, parentSpanId } = this.#trace;
    return {
      ...{ traceId, spanId, parentSpanId },
      start: this.#start.toISOString(),
      end: new Date().toISOString(),
      action: this.action,
      actor: this.caller.actor,
      role: this.caller.role,
      purpose: this.purpose?.id ?? null,
      operation: this.operation,
      tables: [...this.tables].slice(0, 100),
      areas: [...this.areas].slice(0, 1_000),
      releases: [...this.releases].slice(0, 1_000),
      outcome: this.outcome,
      ...(this.remembered.size > 0 && { remembered: [...this.remembered].slice(0, 1_000) }),
    };
  }
}

/** The request that runs now, for whatever runs on its behalf. */
export const askedRequests = new AsyncLocalStorage<AskedRequest>();

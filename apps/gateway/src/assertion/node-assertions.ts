import type { KeyObject } from 'node:crypto';
import { ASSERTION_HEADER, GatewaySession, type Succession } from '@zichtlijn/assertion';
import { someoneHere } from '../access/caller.ts';
import { AskedRequest, askedRequests } from '../log/asked-request.ts';
import type { KnownBy } from './gateway-identity.ts';

/** Posts a text to where a node takes sessions; gives the status of the answer. */
export type OfferSession = (body: string) => Promise<number>;

/**
 * What the gateway tells a node of itself. A node that takes requests from its own gateway alone answers the first with a challenge; from
 * then on every request to it carries an assertion. Nothing is asserted to a node that does not ask for it.
 */
export class NodeAssertions {
  #identity: KeyObject;
  readonly #now: () => number;
  readonly #answersFor: (node: string, municipality: string) => boolean;
  #succession: Succession;
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #meeting = new Map<string, Promise<boolean>>();

  /** @param answersFor whether a node is that of a municipality: there it is told when somebody of that asks @param succession how earlier keys of this gateway named this one */
  constructor(
    identity: KeyObject,
    now: () => number = Date.now,
    answersFor: (node: string, municipality: string) => boolean = () => false,
    succession: Succession = [],
  ) {
    this.#identity = identity;
    this.#succession = succession;
    this.#now = now;
    this.#answersFor = answersFor;
  }

  /** Be known by another key: every node is met anew with it, before its next question. */
  succeed({ identity, succession }: KnownBy): void {
    this.#identity = identity;
    this.#succession = succession;
    this.#sessions.clear();
  }

  /** The headers for one sending of a body to a node; another sending needs others, because a node takes each only once. */
  headers(node: string, body: string): Record<string, string> {
    // What the gateway asks of its own accord is asked without a purpose.
    const asked =
      askedRequests.getStore() ?? new AskedRequest({ ...someoneHere, actor: 'gateway' }, undefined, undefined);
    const { traceparent } = asked;
    const session = this.#sessions.get(node);
    const now = this.#now();
    if (session === undefined || !session.isFresh(now)) return { traceparent };
    const claims = asked.claimsAt((municipality) => this.#answersFor(node, municipality));
    return { traceparent, [ASSERTION_HEADER]: session.assert(claims, traceparent, body, now) };
  }

  /** Begin a session with a node that asked for one; requests that are refused meanwhile wait for the same. True when it holds. */
  meet(node: string, challenge: string, offer: OfferSession): Promise<boolean> {
    let meeting = this.#meeting.get(node);
    if (meeting === undefined) {
      meeting = this.#begin(node, challenge, offer).finally(() => this.#meeting.delete(node));
      this.#meeting.set(node, meeting);
    }
    return meeting;
  }

  async #begin(node: string, challenge: string, offer: OfferSession): Promise<boolean> {
    const nodeKey = nodeKeyOf(challenge);
    const begun =
      nodeKey === null ? null : GatewaySession.begin(this.#identity, node, nodeKey, this.#now(), this.#succession);
    if (begun === null) return false;
    if ((await offer(JSON.stringify(begun.offer))) !== 204) return false;
    this.#sessions.set(node, begun.session);
    return true;
  }
}

function nodeKeyOf(challenge: string): string | null {
  try {
    const { session } = JSON.parse(challenge) as { session?: { key?: unknown } };
    return typeof session?.key === 'string' ? session.key : null;
  } catch {
    return null;
  }
}

import type { Dispatcher } from 'undici';
import type { NodeAssertions } from '../assertion/node-assertions.ts';
import { askedRequests } from '../log/asked-request.ts';
import { Bulkhead } from './bulkhead.ts';
import { type BreakerOptions, type BreakerState, CircuitBreaker } from './circuit-breaker.ts';
import { type Exchanged, exchange } from './exchange.ts';
import { NodeConnections } from './node-connections.ts';
import { NodeFailure } from './node-failure.ts';
import type { ExchangeOutcome, PoolObserver } from './pool-observer.ts';

/** Bounds on what the gateway spends on nodes. Times in milliseconds. */
export interface PoolOptions {
  /** From the moment a place is taken to the last byte. */
  readonly deadlineMs: number;
  readonly maxBytes: number;
  readonly connections: number;
  readonly placesPerNode: number;
  readonly placesInTotal: number;
  /** Longest wait for a place. */
  readonly waitMs: number;
  readonly breaker: BreakerOptions;
}

export const standardPool: PoolOptions = {
  deadlineMs: 3_000,
  maxBytes: 8 * 1024 * 1024,
  connections: 8,
  placesPerNode: 32,
  placesInTotal: 512,
  waitMs: 1_000,
  breaker: { failures: 5, openMs: 10_000 },
};

/** What reading an answer gives: the value, and whether the answer kept to the contract (the breaker counts it). */
export interface Reading<T> {
  readonly value: T;
  readonly sound: boolean;
}

interface Member {
  readonly url: string;
  readonly path: string;
  /** Where it takes sessions: beside its GraphQL. */
  readonly sessionPath: string;
  readonly pool: Dispatcher;
  readonly breaker: CircuitBreaker;
  readonly bulkhead: Bulkhead;
}

/** Kept-alive connections to every registered node, each with its own deadline, byte cap, bulkhead and breaker. */
export class NodePool {
  readonly #options: PoolOptions;
  readonly #assertions: NodeAssertions | undefined;
  readonly #observer: PoolObserver | undefined;
  readonly #connections: NodeConnections;
  readonly #members = new Map<string, Member>();
  readonly #total: Bulkhead;

  /** Without `assertions` no node is told who asks. */
  constructor(
    options: Partial<PoolOptions> = {},
    assertions?: NodeAssertions,
    observer?: PoolObserver,
    connections = new NodeConnections(),
  ) {
    this.#connections = connections;
    this.#assertions = assertions;
    this.#observer = observer;
    this.#options = { ...standardPool, ...options };
    this.#total = new Bulkhead(this.#options.placesInTotal, this.#options.waitMs);
  }

  /** Make the members exactly these (node id → URL); connections to nodes that stay are kept. */
  keep(nodes: ReadonlyMap<string, string>): void {
    for (const [id, member] of this.#members) {
      if (nodes.get(id) === member.url) continue;
      this.#members.delete(id);
      member.pool.close().catch(() => undefined);
    }
    for (const [id, url] of nodes) if (!this.#members.has(id)) this.#members.set(id, this.#connect(id, url));
  }

  #connect(id: string, url: string): Member {
    // A node that dialled has its contract where every node has it.
    const { pathname, search } = new URL(url.startsWith('dial-in:') ? 'http://node.invalid/graphql' : url);
    const { connections, breaker, placesPerNode, waitMs } = this.#options;
    return {
      url,
      path: `${pathname}${search}`,
      sessionPath: new URL('session', `http://node.invalid${pathname}`).pathname,
      pool: this.#connections.of(id, url, {
        connections,
        timeoutMs: Math.min(2_000, this.#options.deadlineMs),
      }),
      breaker: new CircuitBreaker(breaker),
      bulkhead: new Bulkhead(placesPerNode, waitMs),
    };
  }

  /**
   * One exchange with one node: post a body, read the answer with `read`. A `door` is another address of the node, beside its GraphQL.
   *
   * @throws NodeFailure, and nothing else.
   */
  async post<T>(
    id: string,
    body: string,
    read: (text: string, status: number) => Reading<T>,
    door?: 'policy' | 'served',
  ): Promise<T> {
    const member = this.#members.get(id);
    if (!member) throw new NodeFailure('NOT_REGISTERED');
    if (!member.breaker.admit()) {
      this.#observer?.exchanged(id, 'PAUSED', 0);
      throw new NodeFailure('PAUSED');
    }
    const start = performance.now();
    let sound: boolean | null = null;
    let outcome: ExchangeOutcome = 'UNSOUND';
    try {
      const reading = await this.#inPlace(id, throughDoor(member, door), body, read);
      sound = reading.sound;
      if (sound) outcome = 'SOUND';
      return reading.value;
    } catch (error) {
      const failure = error instanceof NodeFailure ? error : new NodeFailure('CONTRACT');
      outcome = failure.reason;
      if (outcome !== 'BUSY' && outcome !== 'CANCELLED') sound = outcome === 'DECLINED';
      throw failure;
    } finally {
      this.#settle(id, member, sound);
      this.#observer?.exchanged(id, outcome, (performance.now() - start) / 1_000);
    }
  }

  #settle(id: string, { breaker }: Member, sound: boolean | null): void {
    const before = breaker.state;
    breaker.settle(sound);
    if (breaker.state !== before) this.#observer?.breakerTurned(id, breaker.state);
  }

  async #inPlace<T>(id: string, member: Member, body: string, read: (text: string, status: number) => Reading<T>) {
    const ofMember = member.bulkhead.enter();
    if (ofMember) await ofMember;
    try {
      const ofAll = this.#total.enter();
      if (ofAll) await ofAll;
      try {
        const deadline = performance.now() + this.#options.deadlineMs;
        const answer = await this.#exchange(id, member, body, deadline);
        if (answer.status === 403) throw new NodeFailure('UNTRUSTED');
        if (answer.status >= 500) throw new NodeFailure('HTTP_STATUS');
        if (answer.status >= 300 && answer.status < 400) throw new NodeFailure('CONTRACT');
        return read(answer.text, answer.status);
      } finally {
        this.#total.leave();
      }
    } finally {
      member.bulkhead.leave();
    }
  }

  /** A node that does not know us yet is told who we are, and asked once more. */
  async #exchange(id: string, { pool, path, sessionPath }: Member, body: string, deadline: number): Promise<Exchanged> {
    const { maxBytes } = this.#options;
    const assertions = this.#assertions;
    const headers = () => assertions?.headers(id, body) ?? {};
    const signal = askedRequests.getStore()?.signal;
    const answer = await exchange(pool, path, body, deadline, maxBytes, headers, signal);
    if (answer.status !== 401 || assertions === undefined) return answer;
    const offer = async (text: string) => (await exchange(pool, sessionPath, text, deadline, maxBytes)).status;
    const isKnown = await assertions.meet(id, answer.text, offer);
    return isKnown ? exchange(pool, path, body, deadline, maxBytes, headers, signal) : answer;
  }

  /** The breaker of every member, as it stands now. */
  *breakers(): Iterable<readonly [node: string, state: BreakerState]> {
    for (const [id, { breaker }] of this.#members) yield [id, breaker.state];
  }

  /** Break off what is under way and close every connection. */
  async close(): Promise<void> {
    const members = [...this.#members.values()];
    this.#members.clear();
    await Promise.all(members.map((member) => member.pool.destroy().catch(() => undefined)));
  }
}

function throughDoor(member: Member, door: string | undefined): Member {
  return door === undefined ? member : { ...member, path: new URL(door, `http://node.invalid${member.path}`).pathname };
}

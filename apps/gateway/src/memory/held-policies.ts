import type { KeyObject } from 'node:crypto';
import { randomBytes } from 'node:crypto';
import { openPolicy, type PolicyQuestion, type PolicyState, type StatedPolicy } from '@zichtlijn/assertion';
import { NodeFailure } from '../fleet/node-failure.ts';
import type { NodePool } from '../fleet/node-pool.ts';

/** After this a statement holds no more, whatever became of its node; a gateway may take a shorter time, and never a longer. */
export const HOLDS_MS = 60_000;

interface Held {
  readonly stated: StatedPolicy;
  /** On the monotonic clock: when it was asked, so that the time on the way counts as age. */
  readonly askedAt: number;
}

interface Followed {
  /** Of now, and the one before while it counts. */
  readonly keys: readonly KeyObject[];
  readonly text: string;
  held: Held | null;
  isAway: boolean;
  /** Whether what it answers is not signed by a key that is known. */
  hasOtherKey: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Hears that a node states something else than before; `null` when it states nothing any more. */
export type PolicyChanged = (node: string, state: PolicyState | null) => void;

/**
 * What nodes allow to be remembered, as each stated under its own key. Every node is asked again three times in the time that a statement holds (a minute), with a fresh nonce, so
 * that no earlier statement can pass for one of now; one that is older is as good as none.
 */
export class HeldPolicies {
  readonly #pool: Pick<NodePool, 'post'>;
  readonly #changed: PolicyChanged;
  readonly #now: () => number;
  readonly #holdsMs: number;
  readonly #nodes = new Map<string, Followed>();

  constructor(
    pool: Pick<NodePool, 'post'>,
    changed: PolicyChanged,
    now: () => number = () => performance.now(),
    holdsMs = HOLDS_MS,
  ) {
    this.#pool = pool;
    this.#changed = changed;
    this.#now = now;
    this.#holdsMs = Math.min(holdsMs, HOLDS_MS);
  }

  /** Follow exactly these nodes (id → public keys, and these as a text): those that are new are asked at once. */
  follow(keys: ReadonlyMap<string, { readonly keys: readonly KeyObject[]; readonly text: string }>): void {
    for (const [node, followed] of this.#nodes) {
      if (keys.get(node)?.text === followed.text) continue;
      clearTimeout(followed.timer);
      this.#nodes.delete(node);
      this.#changed(node, null);
    }
    for (const [node, { keys: own, text }] of keys) {
      if (this.#nodes.has(node)) continue;
      const followed: Followed = { keys: own, text, held: null, isAway: false, hasOtherKey: false, timer: undefined };
      this.#nodes.set(node, followed);
      void this.#keepAsking(node, followed);
    }
  }

  /** What a node allows, when its statement still holds, and whether it can be reached as far as is known. */
  of(node: string): { readonly state: PolicyState; readonly isAway: boolean } | null {
    const followed = this.#nodes.get(node);
    if (!followed?.held || this.#now() - followed.held.askedAt >= this.#holdsMs) return null;
    return { state: followed.held.stated.state, isAway: followed.isAway };
  }

  /** Whether a node answers, and not with a key that is known of it. */
  hasOtherKey(node: string): boolean {
    return this.#nodes.get(node)?.hasOtherKey === true;
  }

  /** Note that a node did, or did not, answer. */
  heard(node: string, isThere: boolean): void {
    const followed = this.#nodes.get(node);
    if (followed) followed.isAway = !isThere;
  }

  async #keepAsking(node: string, followed: Followed): Promise<void> {
    await this.ask(node);
    if (this.#nodes.get(node) !== followed) return;
    // A little apart, so that hundreds of nodes are not asked in one instant.
    const pause = (this.#holdsMs / 3) * (0.9 + Math.random() / 10);
    followed.timer = setTimeout(() => void this.#keepAsking(node, followed), pause);
    followed.timer.unref();
  }

  /** Ask a node now what it allows. What it then states counts from the moment that it was asked. */
  async ask(node: string): Promise<void> {
    const followed = this.#nodes.get(node);
    if (!followed) return;
    const before = followed.held?.stated ?? null;
    const nonce = randomBytes(16).toString('base64url');
    const question: PolicyQuestion = { node, nonce, known: before?.stateHash ?? null };
    const askedAt = this.#now();
    try {
      const answer = await this.#pool.post(node, JSON.stringify(question), readJson, 'policy');
      followed.isAway = false;
      const read = followed.keys.map((key) => openPolicy(key, question, answer, before));
      const stated = read.find((one) => one !== null) ?? null;
      followed.hasOtherKey = stated === null && answer !== null;
      if (stated === null || this.#nodes.get(node) !== followed) return;
      followed.held = { stated, askedAt };
      if (stated.stateHash !== before?.stateHash) this.#changed(node, stated.state);
    } catch (error) {
      followed.isAway ||= error instanceof NodeFailure && error.reason !== 'BUSY';
    }
  }

  /** Ask no more. */
  close(): void {
    for (const { timer } of this.#nodes.values()) clearTimeout(timer);
    this.#nodes.clear();
  }
}

/** A node that does not know the question has nothing to be remembered; that is no fault of it. */
function readJson(text: string, status: number): { value: unknown; sound: boolean } {
  if (status !== 200) return { value: null, sound: true };
  try {
    return { value: JSON.parse(text), sound: true };
  } catch {
    throw new NodeFailure('NOT_JSON');
  }
}

import { someoneHere } from '../access/caller.ts';
import { mayAskBelow } from '../access/may-ask.ts';
import { askedRequests } from '../log/asked-request.ts';
import type { KnownFields } from './known-fields.ts';
import { type NodeReading, readNodeAnswer } from './node-answer.ts';
import type { NodeContract } from './node-contract.ts';
import { isAway } from './node-error.ts';
import { NodeFailure } from './node-failure.ts';
import type { NodeMemory } from './node-memory.ts';
import { NodeOperation } from './node-operation.ts';
import type { NodePool } from './node-pool.ts';
import { NodeVersions } from './node-versions.ts';
import { partition, type Share } from './partition.ts';
import { type Gathered, place, placeFailure, placeUnasked } from './place-answer.ts';
import type { Representation, Variables } from './representation.ts';
import { reachOf } from './within-reach.ts';

const MAX_OPERATIONS = 1_000;

/**
 * Asks every representation of the node that owns it, all nodes at once, and gathers the answers in order. Free of any gateway:
 * text and representations in, entities and errors out. It never throws; what goes wrong at a node stays at its own rows.
 */
export class Scatter {
  readonly #pool: NodePool;
  readonly #contract: NodeContract;
  readonly #versions: NodeVersions;
  readonly #ownerOf: (municipality: string) => string | undefined;
  readonly #memory: NodeMemory | undefined;
  readonly #operations = new Map<string, NodeOperation>();

  constructor(
    pool: NodePool,
    contract: NodeContract,
    ownerOf: (municipality: string) => string | undefined,
    memory?: NodeMemory,
  ) {
    this.#memory = memory;
    this.#pool = pool;
    this.#contract = contract;
    this.#ownerOf = ownerOf;
    this.#versions = new NodeVersions(pool, contract.known);
  }

  /** Run one operation on `_entities` for these representations. `mayBeStale`: whether answers of before will do for a node that is away. */
  async gather(
    text: string,
    representations: readonly Representation[],
    variables: Variables,
    mayBeStale = true,
  ): Promise<Gathered> {
    const operation = this.#operation(text);
    const gathered: Gathered = { entities: new Array(representations.length).fill(null), errors: [] };
    const caller = askedRequests.getStore()?.caller ?? someoneHere;
    const mayAsk = (one: Representation): boolean =>
      mayAskBelow(caller, one.code) || !operation.levels.isBelow(one, variables);
    const shares = partition(representations, this.#ownerOf).map((share) => reachOf(share, mayAsk));
    for (const { outside } of shares) placeUnasked(operation, outside, variables, gathered);
    const toAsk = shares.filter(({ within }) => !this.#recall(operation, within, variables, gathered, mayBeStale));
    await Promise.all(toAsk.map(({ within }) => this.#share(operation, within, variables, gathered, mayBeStale)));
    return gathered;
  }

  /** The positions of representations that one node is asked for together. */
  byNode(representations: readonly Representation[]): readonly (readonly number[])[] {
    return partition(representations, this.#ownerOf).map(({ at }) => at.flat());
  }

  #operation(text: string): NodeOperation {
    let operation = this.#operations.get(text);
    if (!operation) {
      if (this.#operations.size >= MAX_OPERATIONS) this.#operations.clear();
      operation = new NodeOperation(text, this.#contract);
      this.#operations.set(text, operation);
    }
    return operation;
  }

  /** Answer a share from memory, where all of it may be: then without a promise for each of hundreds of nodes. */
  #recall(
    operation: NodeOperation,
    share: Share,
    variables: Variables,
    gathered: Gathered,
    mayBeStale: boolean,
  ): boolean {
    const { node, representations } = share;
    if (node === undefined || representations.length === 0) return false;
    const recalled = this.#memory?.recall({ node, operation, representations, variables }, mayBeStale);
    if (!recalled) return false;
    const asked = askedRequests.getStore();
    for (const [i, answer] of recalled.answers.entries()) {
      asked?.areas.add(representations[i]!.code);
      if (answer.release !== undefined) asked?.releases.add(answer.release);
      place(operation, share, i, this.#contract.known, variables, answer, gathered, recalled.staleFrom?.[i]);
    }
    return true;
  }

  async #share(
    operation: NodeOperation,
    share: Share,
    variables: Variables,
    gathered: Gathered,
    mayBeStale: boolean,
  ): Promise<void> {
    const { node, representations } = share;
    if (representations.length === 0) return;
    const asked = askedRequests.getStore();
    try {
      if (node === undefined) throw new NodeFailure('NOT_REGISTERED');
      for (const { code } of representations) asked?.areas.add(code);
      const stated = this.#memory?.stated(node) ?? null;
      const { known, answers } = await this.#ask(operation, node, representations, variables);
      this.#memory?.keep({ node, operation, representations, variables }, known, answers, stated);
      answers.forEach((answer, i) => {
        if (answer.release !== undefined) asked?.releases.add(answer.release);
        place(operation, share, i, known, variables, answer, gathered);
      });
    } catch (error) {
      const reason = error instanceof NodeFailure ? error.reason : 'CONTRACT';
      if (node !== undefined && isAway(reason)) {
        this.#memory?.lost(node);
        if (this.#recall(operation, share, variables, gathered, mayBeStale)) return;
      }
      share.representations.forEach((_, i) => {
        placeFailure(operation, share, i, variables, reason, gathered);
      });
    }
  }

  /** Ask a node; one that refuses may be of an older contract, and is then asked what it knows. */
  async #ask(operation: NodeOperation, node: string, representations: readonly Representation[], variables: Variables) {
    const known = this.#versions.of(node);
    const first = await this.#post(operation, node, known, representations, variables);
    if (first !== 'refused') return { known, answers: first };
    const older = await this.#versions.read(node);
    const textFor = (fields: KnownFields) => sentOf(operation, fields, representations, variables).query;
    if (textFor(older) === textFor(known)) throw new NodeFailure('DECLINED');
    const second = await this.#post(operation, node, older, representations, variables);
    if (second === 'refused') throw new NodeFailure('DECLINED');
    return { known: older, answers: second };
  }

  #post(
    operation: NodeOperation,
    node: string,
    known: KnownFields,
    representations: readonly Representation[],
    variables: Variables,
  ): Promise<NodeReading> {
    const body = sentOf(operation, known, representations, variables).body(representations, variables);
    return this.#pool.post(node, body, (answer, status) =>
      readNodeAnswer(answer, status, operation, known, representations, variables),
    );
  }
}

/** What a node is asked of these representations, which are all of one type. */
function sentOf(
  operation: NodeOperation,
  known: KnownFields,
  representations: readonly Representation[],
  variables: Variables,
) {
  return operation.shape(representations[0]!.__typename, known, variables).sent;
}

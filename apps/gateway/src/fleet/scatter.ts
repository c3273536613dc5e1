import { someoneHere } from '../access/caller.ts';
import { mayAskBelow } from '../access/may-ask.ts';
import { askedRequests } from '../log/asked-request.ts';
import type { NodeAnswer } from '../schema/node-subgraph.ts';
import { claimOf } from './complete-entity.ts';
import type { KnownFields } from './known-fields.ts';
import { type EntityAnswer, type NodeReading, readNodeAnswer } from './node-answer.ts';
import type { NodeContract } from './node-contract.ts';
import { isAway, type NodeError, nodeError, outcomeOf } from './node-error.ts';
import { type FailureReason, NodeFailure } from './node-failure.ts';
import type { NodeMemory } from './node-memory.ts';
import { NodeOperation } from './node-operation.ts';
import type { NodePool } from './node-pool.ts';
import { NodeVersions } from './node-versions.ts';
import { partition, type Share } from './partition.ts';
import { copiedAnswer } from './remembered-cells.ts';
import type { Representation, Variables } from './representation.ts';
import { reachOf } from './within-reach.ts';

/** Entities in the order of the representations, and errors at `['_entities', index, key, …]`. */
export interface Gathered {
  readonly entities: (Record<string, unknown> | null)[];
  readonly errors: NodeError[];
}

const MAX_OPERATIONS = 1_000;
const nothingKnown: KnownFields = new Map();

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
    await Promise.all(shares.map(({ within }) => this.#share(operation, within, variables, gathered, mayBeStale)));
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
    const recall = (): boolean => {
      const recalled = node && this.#memory?.recall({ node, operation, representations, variables }, mayBeStale);
      if (!recalled) return false;
      recalled.answers.forEach((answer, i) => {
        if (answer.release !== undefined) asked?.releases.add(answer.release);
        place(operation, share, i, this.#contract.known, variables, answer, gathered, recalled.staleFrom?.[i]);
      });
      return true;
    };
    try {
      if (node === undefined) throw new NodeFailure('NOT_REGISTERED');
      for (const { code } of representations) asked?.areas.add(code);
      if (recall()) return;
      const { known, answers } = await this.#ask(operation, node, representations, variables);
      this.#memory?.keep({ node, operation, representations, variables }, known, answers);
      answers.forEach((answer, i) => {
        if (answer.release !== undefined) asked?.releases.add(answer.release);
        place(operation, share, i, known, variables, answer, gathered);
      });
    } catch (error) {
      const reason = error instanceof NodeFailure ? error.reason : 'CONTRACT';
      if (node !== undefined && isAway(reason)) {
        this.#memory?.lost(node);
        if (recall()) return;
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

function place(
  operation: NodeOperation,
  share: Share,
  i: number,
  known: KnownFields,
  variables: Variables,
  { entity, violations, failed }: EntityAnswer,
  gathered: Gathered,
  staleFrom?: string,
): void {
  if (entity === null) {
    placeFailure(operation, share, i, variables, violations.length > 0 ? 'CONTRACT' : 'DECLINED', gathered);
    return;
  }
  const representation = share.representations[i]!;
  const {
    answers,
    asked,
    staleFrom: dates,
    unsupported,
  } = operation.shape(representation.__typename, known, variables);
  const isStale = staleFrom !== undefined;
  const answer = isStale ? 'STALE' : labelOf(violations.length, failed.size + unsupported.length);
  for (const key of answers) entity[key] = answer;
  for (const key of dates) entity[key] = staleFrom ?? null;
  share.at[i]!.forEach((at, copy) => {
    gathered.entities[at] = copy === 0 ? entity : copiedAnswer(entity);
    const { code } = representation;
    const under = (path: readonly (string | number)[]) => ['_entities', at, ...path];
    if (isStale) gathered.errors.push(nodeError('NODE_STALE', code, under(asked.slice(0, 1)), 'REMEMBERED'));
    for (const path of violations) gathered.errors.push(nodeError('NODE_INVALID', code, under(path), 'CONTRACT'));
    for (const [key, reason] of failed)
      gathered.errors.push(nodeError('NODE_FIELD_FAILED', code, under([key]), reason));
    for (const path of unsupported) {
      gathered.errors.push(nodeError('NODE_FIELD_UNSUPPORTED', code, under(path), 'OLDER_CONTRACT'));
    }
  });
}

function labelOf(violations: number, missing: number): NodeAnswer {
  if (violations > 0) return 'INVALID';
  return missing > 0 ? 'PARTIAL' : 'ANSWERED';
}

/** Rows of which no node is asked, because they are outside the role of who asks. */
function placeUnasked(operation: NodeOperation, share: Share, variables: Variables, gathered: Gathered): void {
  share.representations.forEach((_, i) => {
    placeFailure(operation, share, i, variables, 'OUT_OF_SCOPE', gathered);
  });
}

/** A row without an answer: key fields from the registry, the label, the rest null. */
function placeFailure(
  operation: NodeOperation,
  share: Share,
  i: number,
  variables: Variables,
  reason: FailureReason,
  { entities, errors }: Gathered,
): void {
  const representation = share.representations[i]!;
  const { answer, code } = outcomeOf(reason);
  const shape = operation.shape(representation.__typename, nothingKnown, variables);
  for (const at of share.at[i]!) {
    const completion = {
      representation,
      variables,
      claim: claimOf(representation),
      release: undefined,
      violations: [],
      cells: [],
    };
    const entity = shape.complete({}, [], completion) as Record<string, unknown>;
    for (const key of shape.answers) entity[key] = answer;
    entities[at] = entity;
    for (const key of shape.asked) errors.push(nodeError(code, representation.code, ['_entities', at, key], reason));
  }
}

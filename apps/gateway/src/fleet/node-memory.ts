import type { KnownFields } from './known-fields.ts';
import type { EntityAnswer } from './node-answer.ts';
import type { NodeOperation } from './node-operation.ts';
import type { Representation, Variables } from './representation.ts';

/** One share of a question: what a node is asked. */
export interface AskedShare {
  readonly node: string;
  readonly operation: NodeOperation;
  readonly representations: readonly Representation[];
  readonly variables: Variables;
}

/** What a node gave before, in the order of the representations. */
export interface Recalled {
  readonly answers: readonly EntityAnswer[];
  /** When the node is away: of each the date of the release that it is from, ISO 8601. */
  readonly staleFrom: readonly string[] | null;
}

/** What the scatter may ask before it asks a node. */
export interface NodeMemory {
  /** The answers to a share, when all are remembered and the node allows it now, for who asks now; it is then reported to the node. */
  recall(share: AskedShare, mayBeStale: boolean): Recalled | null;
  /** What a node states now, to be handed over with what it is asked from now on; null for nothing. */
  stated(node: string): object | null;
  /** Remember what of these answers may be remembered. @param stated as it was when the node was asked: what was on its way when that changed may be of before */
  keep(share: AskedShare, known: KnownFields, answers: readonly EntityAnswer[], stated: object | null): void;
  /** Note that a node did not answer. */
  lost(node: string): void;
}

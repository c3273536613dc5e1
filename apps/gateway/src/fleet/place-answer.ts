import type { NodeAnswer } from '../schema/node-subgraph.ts';
import { claimOf } from './complete-entity.ts';
import type { KnownFields } from './known-fields.ts';
import type { EntityAnswer } from './node-answer.ts';
import { type NodeError, nodeError, outcomeOf } from './node-error.ts';
import type { FailureReason } from './node-failure.ts';
import type { NodeOperation } from './node-operation.ts';
import type { Share } from './partition.ts';
import { copiedAnswer } from './remembered-cells.ts';
import type { Variables } from './representation.ts';

/** Entities in the order of the representations, and errors at `['_entities', index, key, …]`. */
export interface Gathered {
  readonly entities: (Record<string, unknown> | null)[];
  readonly errors: NodeError[];
}

const nothingKnown: KnownFields = new Map();

/** Put the answer of a node for one representation in its place, with what is wrong with it. */
export function place(
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
export function placeUnasked(operation: NodeOperation, share: Share, variables: Variables, gathered: Gathered): void {
  share.representations.forEach((_, i) => {
    placeFailure(operation, share, i, variables, 'OUT_OF_SCOPE', gathered);
  });
}

/** A row without an answer: key fields from the registry, the label, the rest null. */
export function placeFailure(
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

import { claimOf } from './complete-entity.ts';
import type { Completion, Path } from './complete-value.ts';
import type { KnownFields } from './known-fields.ts';
import { NodeFailure } from './node-failure.ts';
import type { NodeOperation } from './node-operation.ts';
import type { Reading } from './node-pool.ts';
import type { Representation, Variables } from './representation.ts';

/** What a node gave for one representation, held against the contract. */
export interface EntityAnswer {
  /** Null when the node gave nothing at all. */
  readonly entity: Record<string, unknown> | null;
  readonly violations: readonly Path[];
  /** Response keys of which the node said that it failed, with the reason as far as it is one of the closed list. */
  readonly failed: ReadonlyMap<string, FieldReason>;
  /** The release that it was from, when it says so. */
  readonly release: string | undefined;
  /** Tables of cells in it that are right. */
  readonly cells: readonly object[];
}

/** Reasons of a node that may be shown; any other is `FIELD`. */
const fieldReasons = ['NO_RELEASE', 'NOT_OWNER', 'PURPOSE_REFUSED', 'RETRACTED', 'RETRACTIONS_UNKNOWN'] as const;
export type FieldReason = (typeof fieldReasons)[number] | 'FIELD';

/** The answers in the order of the representations, or `refused` when the node did not run the operation. */
export type NodeReading = readonly EntityAnswer[] | 'refused';

/**
 * Read a node's answer. Nothing that the contract does not have gets through: no further keys, no texts of errors.
 *
 * @throws NodeFailure NOT_JSON, CONTRACT or DECLINED.
 */
export function readNodeAnswer(
  text: string,
  status: number,
  operation: NodeOperation,
  known: KnownFields,
  representations: readonly Representation[],
  variables: Variables,
): Reading<NodeReading> {
  const { data, errors } = parseBody(text, status);
  if (data === null || data === undefined) {
    if (errors.length > 0) return { value: 'refused', sound: true };
    throw new NodeFailure('CONTRACT');
  }
  const sent = (data as { _entities?: unknown })._entities;
  if (!Array.isArray(sent) || sent.length !== representations.length) throw new NodeFailure('CONTRACT');
  const failed = failedKeys(errors, sent.length);
  let sound = true;
  const value = sent.map((raw: unknown, i) => {
    const representation = representations[i]!;
    const shape = operation.shape(representation.__typename, known, variables);
    const violations: Path[] = [];
    const claim = claimOf(representation);
    const completion: Completion = { representation, variables, claim, release: undefined, violations, cells: [] };
    const entity = shape.complete(raw, [], completion) as Record<string, unknown> | null;
    if (violations.length > 0) sound = false;
    const ofEntity = new Map<string, FieldReason>();
    for (const key of shape.asked) {
      const reason = failed[i]?.get(shape.sent.keys.get(key));
      if (reason !== undefined) ofEntity.set(key, reason);
    }
    return { entity, violations, failed: ofEntity, release: completion.release, cells: completion.cells };
  });
  return { value, sound };
}

function parseBody(text: string, status: number): { data?: unknown; errors: readonly unknown[] } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new NodeFailure(status >= 400 ? 'DECLINED' : 'NOT_JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new NodeFailure('CONTRACT');
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  if (data !== undefined && (typeof data !== 'object' || Array.isArray(data))) throw new NodeFailure('CONTRACT');
  return { data, errors: Array.isArray(errors) ? errors : [] };
}

/** Per entity the response keys that the errors point at; an error elsewhere says nothing that can be shown. */
function failedKeys(errors: readonly unknown[], entities: number): (Map<unknown, FieldReason> | undefined)[] {
  const failed = new Array<Map<unknown, FieldReason> | undefined>(entities);
  for (const error of errors) {
    const path = (error as { path?: unknown } | null)?.path;
    if (!Array.isArray(path) || path[0] !== '_entities') continue;
    const at: unknown = path[1];
    if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= entities) continue;
    failed[at] ??= new Map();
    failed[at].set(path[2], reasonOf(error));
  }
  return failed;
}

function reasonOf(error: unknown): FieldReason {
  const code = (error as { extensions?: { code?: unknown } | null }).extensions?.code;
  return fieldReasons.find((reason) => reason === code) ?? 'FIELD';
}

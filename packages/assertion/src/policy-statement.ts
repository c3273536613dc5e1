import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { type PolicyState, policyState } from './policy-state.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** How a gateway asks a node for its state. The nonce is fresh, so that no earlier statement can answer it. */
export const policyQuestion = z.strictObject({
  node: z.string().regex(/^gm\d{4}$/),
  nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** Hash of the state that the gateway has; the node then repeats the text only when it is another. */
  known: hash.nullable(),
});
export type PolicyQuestion = z.infer<typeof policyQuestion>;

/** What is signed: that this state held at that node at that moment, as an answer to that question. */
export const policyStatement = z.strictObject({
  node: policyQuestion.shape.node,
  nonce: policyQuestion.shape.nonce,
  /** Milliseconds since 1970, by the clock of the node. */
  issuedAt: z.int().min(0),
  stateHash: hash,
});
export type PolicyStatement = z.infer<typeof policyStatement>;

/** What a node answers. `state` is left out when the gateway has it. */
export const policyReply = z.strictObject({
  issuedAt: policyStatement.shape.issuedAt,
  stateHash: hash,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  state: z.string().max(1_000_000).optional(),
});
export type PolicyReply = z.infer<typeof policyReply>;

/** SHA-256 of a state as it is written, in hexadecimal. */
export const stateHashOf = (state: string): string => createHash('sha256').update(state).digest('hex');

function text({ node, nonce, issuedAt, stateHash }: PolicyStatement): Buffer {
  return Buffer.from(`zichtlijn-policy-1\n${node}\n${nonce}\n${issuedAt}\n${stateHash}`);
}

/** Sign a statement with the node's Ed25519 key. */
export function signPolicy(key: KeyObject, statement: PolicyStatement): string {
  return sign(null, text(statement), key).toString('base64url');
}

/** A state that a node stated, with its hash and moment. */
export interface StatedPolicy {
  readonly state: PolicyState;
  readonly stateHash: string;
  readonly issuedAt: number;
}

/**
 * Read what a node answered to a question: null when it is not signed for this question by this key, is older than what was stated before, or is no state.
 *
 * @param key public Ed25519 key of the node @param before what the node stated last
 */
export function openPolicy(
  key: KeyObject,
  { node, nonce }: PolicyQuestion,
  answer: unknown,
  before: StatedPolicy | null,
): StatedPolicy | null {
  const read = policyReply.safeParse(answer);
  if (!read.success) return null;
  const { issuedAt, stateHash, signature, state } = read.data;
  if (!verify(null, text({ node, nonce, issuedAt, stateHash }), key, Buffer.from(signature, 'base64url'))) return null;
  if (before !== null && issuedAt < before.issuedAt) return null;
  if (state === undefined) return before?.stateHash === stateHash ? { ...before, issuedAt } : null;
  const parsed = stateHashOf(state) === stateHash ? stateOf(state) : null;
  return parsed === null ? null : { state: parsed, stateHash, issuedAt };
}

function stateOf(state: string): PolicyState | null {
  try {
    return policyState.parse(JSON.parse(state));
  } catch {
    return null;
  }
}

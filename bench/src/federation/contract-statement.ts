import type { KeyObject } from 'node:crypto';
import { type PolicyQuestion, type PolicyState, signPolicy, stateHashOf } from '@zichtlijn/assertion';
import { releaseOf } from './contract-answers.ts';

/** What a node of the bench lets its gateway remember: all of its one release. */
export function stateOf(code: string): PolicyState {
  const release = { id: releaseOf(code), hash: stateHashOf(code), date: '2026-11-01' };
  return { memory: 'fresh', policy: null, municipalities: [{ code, release, retracted: [] }] };
}

/** The signed answer to a gateway that asks what may be remembered. */
export function statement({ node, nonce, known }: PolicyQuestion, state: PolicyState, key: KeyObject): string {
  const text = JSON.stringify(state);
  const stateHash = stateHashOf(text);
  const issuedAt = Date.now();
  const signature = signPolicy(key, { node, nonce, issuedAt, stateHash });
  return JSON.stringify({ issuedAt, stateHash, signature, ...(known === stateHash ? {} : { state: text }) });
}

import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { openPolicy, type PolicyState, type PolicyStatement, signPolicy, stateHashOf } from '../src/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const state: PolicyState = {
  memory: 'fresh',
  policy: [{ purpose: 'beeld', indicators: ['vastgoed.*'], levels: ['MUNICIPALITY'] }],
  municipalities: [
    { code: 'GM9901', release: { id: `r-${'0'.repeat(26)}`, hash: 'a'.repeat(64), date: '2026-11-01' }, retracted: [] },
  ],
};
const question = { node: 'gm9901', nonce: 'n'.repeat(22), known: null };

function answer(change: Partial<PolicyStatement> = {}, text = JSON.stringify(state), key = privateKey) {
  const about = {
    node: question.node,
    nonce: question.nonce,
    issuedAt: 1_000,
    stateHash: stateHashOf(text),
    ...change,
  };
  return { issuedAt: about.issuedAt, stateHash: about.stateHash, signature: signPolicy(key, about), state: text };
}
const opened = openPolicy(publicKey, question, answer(), null)!;

test('a state that was signed for this question is read', () => {
  expect(opened).toEqual({ state, stateHash: stateHashOf(JSON.stringify(state)), issuedAt: 1_000 });
});

test('a state that is known need not be repeated', () => {
  const { state: _, ...short } = answer({ issuedAt: 2_000 });
  expect(openPolicy(publicKey, question, short, opened)).toEqual({ ...opened, issuedAt: 2_000 });
  expect(openPolicy(publicKey, question, short, null)).toBeNull();
});

test.each<[string, unknown]>([
  ['answers another question', answer({ nonce: 'o'.repeat(22) })],
  ['is of another node', answer({ node: 'gm9902' })],
  ['is signed by another key', answer({}, undefined, generateKeyPairSync('ed25519').privateKey)],
  ['says another moment than was signed', { ...answer(), issuedAt: 2_000 }],
  ['says another state than was signed', { ...answer(), state: JSON.stringify({ ...state, memory: 'stale' }) }],
  ['is older than the one before', answer({ issuedAt: 999 })],
  ['is no state', answer({}, '{"memory":"stale"}')],
  ['has more in it', { ...answer(), extra: 1 }],
  ['is nothing', null],
])('a statement that %s is refused', (_what, sent) => {
  expect(openPolicy(publicKey, question, sent, opened)).toBeNull();
});

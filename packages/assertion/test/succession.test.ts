import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { GatewaySession } from '../src/gateway-session.ts';
import { keyText } from '../src/key-text.ts';
import { NodeSessions } from '../src/node-sessions.ts';
import { isKnownOrSuccessor, nameSuccessor } from '../src/succession.ts';

const [first, second, third, stranger] = Array.from({ length: 4 }, () => generateKeyPairSync('ed25519').privateKey) as [
  ReturnType<typeof key>,
  ReturnType<typeof key>,
  ReturnType<typeof key>,
  ReturnType<typeof key>,
];
function key() {
  return generateKeyPairSync('ed25519').privateKey;
}
const links = [nameSuccessor(first, second), nameSuccessor(second, third)];
const knows = (of: typeof first, known = [keyText(first)], chain = links) =>
  isKnownOrSuccessor(keyText(of), known, chain);

test('a key is known when one that is known named it, through others too', () => {
  expect([knows(first), knows(second), knows(third)]).toEqual([true, true, true]);
  expect(knows(third, [keyText(second)])).toBe(true);
});

test('it is not when nobody named it, the signature is of another, or a link is missing', () => {
  expect(knows(stranger)).toBe(false);
  expect(knows(third, [keyText(first)], links.slice(1))).toBe(false);
  expect(knows(first, [keyText(second)])).toBe(false);
  const forged = { ...nameSuccessor(stranger, stranger), from: keyText(first) };
  expect(knows(stranger, [keyText(first)], [forged])).toBe(false);
  expect(knows(stranger, [keyText(first)], [{ ...links[0]!, to: keyText(stranger) }])).toBe(false);
});

test('a node takes a session of a key that its gateway named, and of no other', () => {
  const now = Date.UTC(2026, 10, 29, 10);
  const node = new NodeSessions([keyText(first)], ['GM0363']);
  const offered = (identity: typeof first, chain = links) =>
    node.accept(GatewaySession.begin(identity, 'gm0363', node.key, now, chain)!.offer, now);
  expect([offered(first, []), offered(second), offered(third)]).toEqual([true, true, true]);
  expect([offered(third, []), offered(stranger), offered(second, links.slice(1))]).toEqual([false, false, false]);
});

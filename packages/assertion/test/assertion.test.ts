import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Claims } from '../src/claims.ts';
import { encodeClaims, GatewaySession } from '../src/gateway-session.ts';
import { keyText } from '../src/key-text.ts';
import { NodeSessions } from '../src/node-sessions.ts';
import { SESSION_MS, TOLERANCE_MS } from '../src/session.ts';

const now = Date.UTC(2026, 10, 29, 10);
const gateway = generateKeyPairSync('ed25519').privateKey;
const stranger = generateKeyPairSync('ed25519').privateKey;
const trace = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const body = '{"query":"{ _service { sdl } }"}';
const narrow: Claims = {
  actor: 'loopback',
  role: 'municipal-analyst',
  purpose: { id: 'beeld', indicators: ['vastgoed.*'], levels: ['MUNICIPALITY'] },
};
const wide: Claims = { ...narrow, purpose: { id: 'beeld', indicators: ['*'], levels: ['NEIGHBOURHOOD'] } };

function met(identity = gateway, audience = 'gm0363', node = new NodeSessions([keyText(gateway)], ['GM0363'])) {
  const { offer, session } = GatewaySession.begin(identity, audience, node.key, now)!;
  const isTaken = node.accept(offer, now);
  return { node, offer, session, isTaken };
}

/** An assertion with one of its parts (version, session, time, nonce, claims, code) put in the place of what was there. */
function altered(header: string, at: number, part: string): string {
  const parts = header.split('.');
  parts[at] = part;
  return parts.join('.');
}

test('a request in a session is taken once, with its claims', () => {
  const { node, session, isTaken } = met();
  expect(isTaken).toBe(true);
  const header = session.assert(encodeClaims(narrow), trace, body, now);
  expect(node.verify(header, trace, body, now)).toEqual(narrow);
  expect(node.verify(header, trace, body, now)).toBe('REPLAY');
});

test('requests may arrive in any order, each once, however many', () => {
  const { node, session } = met();
  const headers = Array.from({ length: 3_000 }, () => session.assert(encodeClaims(narrow), trace, body, now));
  const order = [...headers].sort((one, other) => (one.slice(-9) < other.slice(-9) ? -1 : 1));
  for (const header of order) expect(node.verify(header, trace, body, now)).toEqual(narrow);
  for (const header of order) expect(node.verify(header, trace, body, now)).toBe('REPLAY');
  for (let i = 0; i < 20_000; i++) session.assert('e30', trace, body, now);
  expect(node.verify(session.assert(encodeClaims(narrow), trace, body, now), trace, body, now)).toEqual(narrow);
  expect(node.verify(headers[0], trace, body, now)).toBe('REPLAY');
});

describe('a request is refused', () => {
  const { node, session } = met();
  const fresh = () => session.assert(encodeClaims(narrow), trace, body, now);

  test('with another body or another trace', () => {
    expect(node.verify(fresh(), trace, `${body} `, now)).toBe('CODE');
    expect(node.verify(fresh(), trace.replace('a', 'c'), body, now)).toBe('CODE');
  });

  test('with a purpose that was widened, a nonce or a moment that was changed', () => {
    expect(node.verify(altered(fresh(), 4, encodeClaims(wide)), trace, body, now)).toBe('CODE');
    expect(node.verify(altered(fresh(), 3, '999'), trace, body, now)).toBe('CODE');
    expect(node.verify(altered(fresh(), 2, String(now + 1)), trace, body, now)).toBe('CODE');
  });

  test('when it is older, or newer, than clocks can be apart', () => {
    const header = fresh();
    expect(node.verify(header, trace, body, now + TOLERANCE_MS + 1)).toBe('TIME');
    expect(node.verify(session.assert('e30', trace, body, now + TOLERANCE_MS + 1), trace, body, now)).toBe('TIME');
    expect(node.verify(header, trace, body, now + TOLERANCE_MS)).toEqual(narrow);
  });

  test('when the session is over, unknown, or of another node', () => {
    expect(node.verify(fresh(), trace, body, now + SESSION_MS)).toBe('SESSION');
    const other = met(gateway, 'gm0599', new NodeSessions([keyText(gateway)], ['GM0599']));
    expect(other.node.verify(fresh(), trace, body, now)).toBe('SESSION');
    // Under the id of the other's own session it is a wrong code.
    const id = other.session.assert('e30', trace, body, now).split('.')[1]!;
    expect(other.node.verify(altered(fresh(), 1, id), trace, body, now)).toBe('CODE');
    expect(node.verify(undefined, trace, body, now)).toBe('SESSION');
  });

  test('with a code that is empty, short, of zeros, or made with a key that anybody knows', () => {
    const parts = fresh().split('.').slice(0, 5);
    const keyless = createHmac('sha256', '').update(body).digest('base64url');
    for (const code of ['', 'AAAA', 'A'.repeat(43), keyless])
      expect(node.verify([...parts, code].join('.'), trace, body, now)).toMatch(/^(CODE|FORM)$/);
  });

  test('in a form that another reader could read otherwise', () => {
    const header = fresh();
    for (const form of [
      `${header}, ${header}`,
      `${header} `,
      `${header}\n`,
      altered(header, 0, '0'),
      altered(header, 0, 'none'),
      altered(header, 3, '01'),
      altered(header, 3, '1e3'),
      altered(header, 2, `+${now}`),
      `${header}.${'A'.repeat(43)}`,
    ])
      expect(node.verify(form, trace, body, now), form).toBe('FORM');
  });

  test('when its claims are signed and still are none', () => {
    for (const claims of [
      'e30',
      Buffer.from('{"actor":"Jan","role":null,"purpose":null}').toString('base64url'),
      'AAAA',
    ])
      expect(node.verify(session.assert(claims, trace, body, now), trace, body, now)).toBe('FORM');
  });
});

describe('a session is refused', () => {
  test('from a gateway whose key the node was not given', () => expect(met(stranger).isTaken).toBe(false));
  test('for another node', () => expect(met(gateway, 'gm0599').isTaken).toBe(false));

  test('that was begun with another node, or with this one before it started anew', () => {
    const { offer } = met();
    expect(new NodeSessions([keyText(gateway)], ['GM0363']).accept(offer, now)).toBe(false);
  });

  test('with one part changed', () => {
    const { offer } = met();
    const node = new NodeSessions([keyText(gateway)], ['GM0363', 'GM0599']);
    const mine = GatewaySession.begin(gateway, 'gm0363', node.key, now)!.offer;
    expect(node.accept({ ...mine, audience: 'gm0599' }, now)).toBe(false);
    expect(node.accept({ ...mine, until: mine.until + 1 }, now)).toBe(false);
    expect(node.accept({ ...mine, gatewayKey: offer.gatewayKey }, now)).toBe(false);
    expect(node.accept({ ...mine, alg: 'none' }, now)).toBe(false);
    expect(node.accept(mine, now)).toBe(true);
  });

  test('from tomorrow, from yesterday', () => {
    const { node, offer } = met();
    expect(node.accept(offer, now - TOLERANCE_MS - 1)).toBe(false);
    expect(node.accept(offer, now + SESSION_MS)).toBe(false);
  });

  test('with a key on which every secret is the same', () => {
    const zero = Buffer.alloc(32).toString('base64url');
    expect(GatewaySession.begin(gateway, 'gm0363', zero, now)).toBeNull();
    expect(GatewaySession.begin(gateway, 'gm0363', 'no key', now)).toBeNull();
  });
});

test('an offer that comes twice does not open what was used again', () => {
  const { node, offer, session } = met();
  const header = session.assert(encodeClaims(narrow), trace, body, now);
  expect(node.verify(header, trace, body, now)).toEqual(narrow);
  expect(node.accept(offer, now)).toBe(true);
  expect(node.verify(header, trace, body, now)).toBe('REPLAY');
});

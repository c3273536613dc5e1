import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAccess } from '../../src/access/access-file.ts';
import { accessKey } from '../../src/access/access-key.ts';
import { openAccess } from '../../src/access/open-access.ts';
import { run } from '../program.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'zicht-access-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (text: string, name = 'access.yaml', mode = 0o600) =>
  writeFileSync(join(directory, name), text, { mode });
const sound = `issuer: https://inloggen.example.nl/realms/riec
audience: zichtlijn
grants:
  - { claim: roles, value: analist, role: riec-analyst, riec: { claim: riec } }
  - { claim: [realm_access, roles], value: landelijk, role: coordinator }
signIn:
  clientId: zichtlijn-web
  address: https://zichtlijn.example.nl
`;

function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was taken');
}

test('a sound file is taken, with budgets and an hour’s session where it says nothing of them', () => {
  write(sound);
  expect(readAccess(directory)).toMatchObject({
    issuer: 'https://inloggen.example.nl/realms/riec',
    budgets: { requestsPerMinute: 600, costPerMinute: 2_000_000 },
    signIn: { minutes: 60, scopes: [] },
  });
});

test('all that is wrong is told at once, in both languages, and nothing of what stands there', () => {
  write(`issuer: http://inloggen.example.nl
audience: zichtlijn-web
grants:
  - { claim: roles, value: geheim, role: keizer }
  - { claim: roles, value: geheim, role: riec-analyst, riec: geheimland }
  - { claim: roles, value: geheim, role: municipality-analyst, municipality: GM0001 }
signIn: { clientId: zichtlijn-web, address: https://jan:geheim@example.nl, minutes: 1 }
geheim: geheim
`);
  const { code, sentence } = faultOf(() => readAccess(directory));
  expect(code).toBe('ACCESS_INVALID');
  for (const text of [sentence.nl, sentence.en]) {
    for (const place of [
      'issuer',
      'grants.0.role',
      'grants.1.riec',
      'grants.2.municipality',
      'signIn.address',
      'minutes',
    ])
      expect(text).toContain(place);
    expect(text).not.toMatch(/geheim|keizer|GM0001/);
  }
  expect(sentence.nl).toContain('issuer (een https-adres');
  expect(sentence.en).toContain('issuer (an https address');
});

describe('is refused', () => {
  test.each<[string, string]>([
    ['an audience that is the client', sound.replace('audience: zichtlijn', 'audience: zichtlijn-web')],
    ['an address with a path', sound.replace('zichtlijn.example.nl', 'example.nl/zichtlijn')],
    ['no rule', sound.replace(/grants:[\s\S]*signIn/, 'grants: []\nsignIn')],
    ['no YAML', 'issuer: ['],
    ['an empty file', ''],
  ])('%s', (_what, text) => {
    write(text);
    expect(faultOf(() => readAccess(directory)).code).toBe('ACCESS_INVALID');
  });

  test('a secret of the client that is missing, or that others may read', () => {
    write(sound.replace('clientId: zichtlijn-web', 'clientId: zichtlijn-web\n  clientSecretFile: client-secret'));
    expect(faultOf(() => openAccess(directory, '127.0.0.1')).code).toBe('CLIENT_SECRET');
    write('geheim\n', 'client-secret', 0o644);
    expect(faultOf(() => openAccess(directory, '127.0.0.1')).code).toBe('CLIENT_SECRET');
  });

  test('a key that is none, or that others may read', () => {
    write('x', 'access-key');
    expect(faultOf(() => accessKey(directory)).code).toBe('ACCESS_KEY');
    rmSync(join(directory, 'access-key'));
    write(`${'A'.repeat(43)}\n`, 'access-key', 0o640);
    expect(faultOf(() => accessKey(directory)).code).toBe('ACCESS_KEY');
  });
});

test('a pseudonym is the same for one person and key, and says nothing to who has not the key', () => {
  const key = accessKey(directory);
  expect(statSync(join(directory, 'access-key')).mode & 0o777).toBe(0o600);
  expect(accessKey(directory).actor('https://a', 'b')).toBe(key.actor('https://a', 'b'));
  expect(key.actor('https://a', 'c')).not.toBe(key.actor('https://a', 'b'));
  expect(key.actor('https://ab', '')).not.toBe(key.actor('https://a', 'b'));
  rmSync(join(directory, 'access-key'));
  expect(accessKey(directory).actor('https://a', 'b')).not.toBe(key.actor('https://a', 'b'));
});

test('without sign-in the program refuses to listen beyond this machine, and says what to do', async () => {
  const { code, err } = await run('serve', '--dir', directory, '--host', '0.0.0.0', '--port', '0');
  expect(code).toBe(1);
  expect(err).toMatch(/^SIGN_IN_MISSING\n.*access\.yaml.*\n.*access\.yaml/);
});

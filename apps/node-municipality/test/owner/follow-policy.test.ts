import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText } from '@zichtlijn/assertion';
import type { Fault } from '@zichtlijn/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { OwnersPolicy } from '../../src/access/owners-policy.ts';
import { createNode } from '../../src/configuration/create-node.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { certify } from '../../src/conformance/certify.ts';
import { goldenRelease } from '../../src/conformance/golden-release.ts';
import { forgetJoined, writeJoined } from '../../src/conformance/joined-file.ts';
import { FollowedPolicy, ownersPolicyOf } from '../../src/owner/follow-policy.ts';

const key = keyText(generateKeyPairSync('ed25519').publicKey);
const wide = [{ purpose: 'beeld', indicators: ['*'], levels: ['MUNICIPALITY', 'DISTRICT'] }];
const narrow = [{ purpose: 'beeld', indicators: ['context.*'], levels: ['MUNICIPALITY'], roles: ['coordinator'] }];
let directory: string;
let changes: OwnersPolicy[];
let faults: Fault[];
let followed: FollowedPolicy;

const text = (policy: unknown, gatewayKeys = [key]) =>
  stringify({ municipalities: [{ code: 'GM9901', name: 'Voorbeeld' }], gatewayKeys, policy });
const write = (content: string) => writeFileSync(join(directory, 'zicht-node.yaml'), content);
const look = (times: number) => {
  for (let i = 0; i < times; i++) followed.look();
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'zicht-policy-'));
  [changes, faults] = [[], []];
  write(text(wide));
  followed = new FollowedPolicy(directory, ownersPolicyOf(readConfiguration(directory)), {
    changed: (allowed) => changes.push(allowed),
    faulty: (fault) => faults.push(fault),
  });
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('what the owner writes is told once, when it was the same at two looks', () => {
  look(3);
  write(text(narrow));
  look(1);
  expect(changes).toEqual([]);
  look(5);
  expect(changes).toEqual([{ gatewayKeys: [key], policy: narrow, memory: 'fresh' }]);
});

test('a file that an editor has half written narrows and widens nothing', () => {
  // Cut off before its policy it is good YAML, and would leave all to the gateway.
  write(text(undefined));
  look(1);
  write(text(wide));
  look(3);
  expect([changes, faults]).toEqual([[], []]);
});

test('a faulty file changes nothing, tells all of its faults in both languages, and once', () => {
  write(text([{ purpose: 'Beeld!', indicators: ['*'], levels: ['STRAAT'] }], [key, 'geen-sleutel']));
  look(5);
  expect(changes).toEqual([]);
  expect(faults.map(({ code }) => code)).toEqual(['POLICY_UNCHANGED']);
  const { nl, en } = faults[0]!.sentence;
  for (const place of ['policy.0.purpose', 'policy.0.levels.0', 'gatewayKeys.1']) {
    expect(nl).toContain(place);
    expect(en).toContain(place);
  }
  expect(nl).toContain('blijft gelden');
  expect(en).toContain('goes on');
  expect(nl + en).not.toContain('Beeld!');
  // What is corrected holds.
  write(text(narrow));
  look(2);
  expect(changes.map(({ policy }) => policy)).toEqual([narrow]);
});

test('a file that is gone, and one without any gateway, leave what held', () => {
  rmSync(join(directory, 'zicht-node.yaml'));
  look(3);
  write(text(undefined, []));
  look(3);
  expect(changes).toEqual([]);
  expect(faults.map(({ code }) => code)).toEqual(['POLICY_UNCHANGED', 'POLICY_UNCHANGED']);
});

test('a gateway that was joined may ask, and one that was left may not, also when nobody else may or the file is wrong', () => {
  const gateway = keyText(generateKeyPairSync('ed25519').publicKey);
  const golden = { ...goldenRelease, tables: {} };
  createNode({ directory, municipality: 'GM9901' });
  const certifying = { gateway, golden, engine: 'pglite' as const, now: Date.now() };
  const certificate = certify(readConfiguration(directory), certifying);
  write(text(wide, []));
  writeJoined(directory, {
    gateway: { address: 'https://gateway.example.nl', key: gateway },
    state: 'joined',
    certificate,
  });
  look(2);
  expect(changes.at(-1)?.gatewayKeys).toEqual([gateway]);
  forgetJoined(directory);
  look(2);
  // The policy needs a gateway, so the file is wrong now: that does not keep the door open.
  expect(faults.map(({ code }) => code)).toEqual(['POLICY_UNCHANGED']);
  const [nobody] = changes.at(-1)!.gatewayKeys;
  expect([gateway, key]).not.toContain(nobody);
  write(text(wide, [key]));
  look(2);
  expect(changes.at(-1)?.gatewayKeys).toEqual([key]);
});

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText } from '@zichtlijn/assertion';
import { type OperationList, signOperations } from '@zichtlijn/conformance';
import type { Fault } from '@zichtlijn/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { OwnersPolicy } from '../../src/access/owners-policy.ts';
import { createNode } from '../../src/configuration/create-node.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { certify } from '../../src/conformance/certify.ts';
import { goldenRelease } from '../../src/conformance/golden-release.ts';
import { forgetJoined, joinedFile, writeJoined } from '../../src/conformance/joined-file.ts';
import { FollowedPolicy, ownersPolicyOf } from '../../src/owner/follow-policy.ts';
import { addSignOff, signOffFile, signOffOf } from '../../src/sign-off/sign-off-file.ts';

const key = keyText(generateKeyPairSync('ed25519').publicKey);
const wide = [{ purpose: 'beeld', indicators: ['*'], levels: ['MUNICIPALITY', 'DISTRICT'] }];
const narrow = [{ purpose: 'beeld', indicators: ['context.*'], levels: ['MUNICIPALITY'], roles: ['coordinator'] }];
const operations = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../schema/operations.json'), 'utf8'),
) as OperationList;
const decision = {
  municipality: 'GM9901',
  decidedBy: 'college' as const,
  on: '2026-03-01',
  reference: 'BW-2026/114',
  release: `r-${'0'.repeat(26)}`,
  policy: 'cbs-2010@1',
};
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
  expect(changes).toEqual([
    { gatewayKeys: [key], policy: narrow, memory: 'fresh', listed: null, signed: { GM9901: null } },
  ]);
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

/** The node has joined a gateway, that signed a list of questions. */
function joinedTo(gateway: KeyObject, list: OperationList): void {
  const golden = { ...goldenRelease, tables: {} };
  const certifying = { gateway: keyText(gateway), golden, engine: 'pglite' as const, now: Date.now() };
  writeJoined(directory, {
    gateway: { address: 'https://gateway.example.nl', key: keyText(gateway) },
    state: 'joined',
    certificate: certify(readConfiguration(directory), certifying),
    operations: signOperations(list, gateway),
  });
}

test('a gateway that was joined may ask, and one that was left may not, also when nobody else may or the file is wrong', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const gateway = keyText(privateKey);
  createNode({ directory, municipality: 'GM9901' });
  write(text(wide));
  joinedTo(privateKey, operations);
  write(text(wide, []));
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

test('a list of questions that was taken over holds from then on, and none but one that a known gateway signed', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  createNode({ directory, municipality: 'GM9901' });
  write(text(wide));
  joinedTo(privateKey, operations);
  write(`${text(wide, [])}operations: manifest-only\n`);
  look(2);
  expect(changes.at(-1)?.listed).toEqual(operations.questions.map(({ hash }) => hash));
  const shorter = { ...operations, questions: operations.questions.slice(0, 3) };
  joinedTo(privateKey, shorter);
  look(2);
  expect(changes.at(-1)?.listed).toEqual(shorter.questions.map(({ hash }) => hash));
  // Somebody who changed the file by hand lets no question in: what held goes on.
  const file = joinedFile(directory);
  const signed = readFileSync(file, 'utf8');
  writeFileSync(file, signed.replace(shorter.questions[0]!.hash, operations.questions[5]!.hash));
  look(2);
  expect(faults.map(({ code }) => code)).toEqual(['POLICY_UNCHANGED']);
  expect(faults[0]!.sentence.nl).toContain('zicht-node operations --take');
  expect(changes).toHaveLength(2);
});

test('what is signed for holds at once, and a record of decisions that is gone shows nothing again', () => {
  const signed = (...tables: string[]) => addSignOff(directory, signOffOf({ ...decision, tables }));
  signed('context.woningen@1', 'context.inwoners@1');
  look(2);
  expect(changes.at(-1)?.signed).toEqual({ GM9901: ['context.woningen@1', 'context.inwoners@1'] });
  signed('context.inwoners@1');
  look(2);
  expect(changes.at(-1)?.signed).toEqual({ GM9901: ['context.inwoners@1'] });
  rmSync(join(directory, signOffFile));
  look(3);
  expect(changes).toHaveLength(2);
  expect(faults.map(({ code }) => code)).toEqual(['POLICY_UNCHANGED']);
  expect(faults[0]!.sentence.nl).toContain('sign-off.yaml is weg');
});

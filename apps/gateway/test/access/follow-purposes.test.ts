import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Fault } from '@zichtlijn/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followPurposes } from '../../src/purpose/follow-purposes.ts';
import { type Purposes, readPurposes } from '../../src/purpose/purposes.ts';
import { testPurpose } from '../test-gateway.ts';

let directory: string;
let purposes: Purposes;
let following: { close(): void };
let faults: Fault[];
const write = (text: string) => writeFileSync(join(directory, 'purposes.yaml'), text);
const ids = () => purposes.current().map(({ id }) => id);
const until = async (isSo: () => boolean) => {
  while (!isSo()) await setTimeout(50);
};
const named = (...names: string[]) => JSON.stringify({ purposes: names.map((id) => ({ ...testPurpose, id })) });

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'purposes-'));
  write(named('eerste'));
  purposes = readPurposes(directory);
  faults = [];
  following = followPurposes(directory, purposes, (fault) => faults.push(fault));
});
afterEach(() => {
  following.close();
  rmSync(directory, { recursive: true, force: true });
});

test('a changed file holds without a restart, also when it takes a purpose away', async () => {
  write(named('tweede', 'derde'));
  await until(() => ids().includes('tweede'));
  expect(ids()).toEqual(['tweede', 'derde']);
  expect(purposes.admit('eerste', [])).toBe('PURPOSE_UNKNOWN');
  rmSync(join(directory, 'purposes.yaml'));
  await until(() => ids().length === 0);
  expect(faults).toEqual([]);
});

test('a file that is wrong changes nothing, is told of once in both languages, and can be put right', async () => {
  write('purposes: [{ id: jan, geheim: 7 }]');
  await until(() => faults.length > 0);
  await setTimeout(2_500);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ code: 'PURPOSES_UNCHANGED' });
  expect(faults[0]!.sentence.nl).toMatch(/purposes\.0.*blijven gelden/);
  expect(faults[0]!.sentence.en).toMatch(/purposes\.0.*hold on/);
  expect(JSON.stringify(faults[0]!.sentence)).not.toMatch(/jan|7/);
  expect(ids()).toEqual(['eerste']);
  write(named('tweede'));
  await until(() => ids().includes('tweede'));
});

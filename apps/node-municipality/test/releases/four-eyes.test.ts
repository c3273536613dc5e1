import { spawn } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkManifest, keyName, signManifest } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { createOperatorKey, openOperatorKey } from '../../src/four-eyes/operator-key.ts';
import { releaseKey } from '../../src/keys/release-key.ts';
import { knownKeys } from '../../src/known-keys.ts';
import { publish } from '../../src/publish.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { createSmallTown, municipality } from './small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'four-eyes-'));
const town = join(root, 'town');
const program = new URL('../../bin/zicht-node.mjs', import.meta.url).pathname;
const configuration = () => readConfiguration(town);
const file = (name: string) => join(root, `${name}.key`);
const phrase = (name: string) => `een lange wachtzin van ${name}`;
/** Opened once each: what keeps somebody from guessing a passphrase is that it costs. */
const opened = new Map<string, KeyObject>();
const person = (name: string) => {
  const key = opened.get(name) ?? openOperatorKey(file(name), phrase(name));
  opened.set(name, key);
  return key;
};

/** Run a command of the node with a passphrase on its standard input. */
async function node(words: string, input = ''): Promise<{ code: number; out: string; error: string }> {
  const child = spawn(process.execPath, [program, ...words.split(' ')], { env: { ...process.env, ZICHT_LANG: 'en' } });
  const [out, error]: [string[], string[]] = [[], []];
  child.stdout.on('data', (text) => out.push(String(text)));
  child.stderr.on('data', (text) => error.push(String(text)));
  child.stdin.end(`${input}\n`);
  const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? -1)));
  return { code, out: out.join(''), error: error.join('') };
}

beforeAll(async () => {
  await createSmallTown(town);
  const keys = ['anna', 'bert', 'carla'].map((name) => createOperatorKey(file(name), phrase(name)));
  appendFileSync(join(town, 'zicht-node.yaml'), `fourEyes: [${keys.slice(0, 2).join(', ')}]\n`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the key of a person', () => {
  it('opens with their passphrase and no other, and is for their eyes alone', () => {
    if (process.platform !== 'win32') expect(statSync(file('anna')).mode & 0o777).toBe(0o600);
    expect(person('anna').asymmetricKeyType).toBe('ed25519');
    expect(() => openOperatorKey(file('anna'), phrase('bert'))).toThrow(
      expect.objectContaining({ code: 'OPERATOR_KEY' }),
    );
    expect(() => createOperatorKey(file('short'), 'kort')).toThrow(
      expect.objectContaining({ code: 'PASSPHRASE_SHORT' }),
    );
  });

  it('does not open when a byte of it was changed', () => {
    const content = readFileSync(file('anna'), 'utf8');
    for (const field of ['salt', 'nonce', 'sealed', 'tag']) {
      const { [field]: was, ...rest } = JSON.parse(content);
      const other = Buffer.from(was, 'base64url');
      other[3]! ^= 1;
      writeFileSync(file('changed'), JSON.stringify({ ...rest, [field]: other.toString('base64url') }));
      expect(() => openOperatorKey(file('changed'), phrase('anna')), field).toThrow('OPERATOR_KEY');
    }
  });
});

describe('a node that asks for two persons', () => {
  const approving = (name: string, release: string) => ({
    approver: person(name),
    reason: 'periodic' as const,
    release,
  });

  it('builds for nobody who does not say who they are, or whom it does not know', async () => {
    await expect(build(configuration(), municipality)).rejects.toMatchObject({ code: 'FOUR_EYES' });
    await expect(build(configuration(), municipality, undefined, person('carla'))).rejects.toMatchObject({
      code: 'OPERATOR_UNKNOWN',
    });
  });

  it('publishes with the approval of another person than who built, for what that person looked at', async () => {
    const { manifest } = await build(configuration(), municipality, undefined, person('anna'));
    const trials = [
      ['FOUR_EYES', null],
      ['SAME_EYES', approving('anna', manifest.id)],
      ['OPERATOR_UNKNOWN', approving('carla', manifest.id)],
      ['APPROVED_OTHER', approving('bert', `r-${'0'.repeat(26)}`)],
    ] as const;
    for (const [code, how] of trials)
      await expect(publish(configuration(), municipality, how)).rejects.toMatchObject({ code });
    expect(await withReleaseStore(configuration(), municipality, (store) => store.ids())).toEqual([]);
    const published = await publish(configuration(), municipality, approving('bert', manifest.id));
    expect(published.builtBy?.key).toBe(keyName(person('anna')));
    expect(published.approval).toMatchObject({ key: keyName(person('bert')), reason: 'periodic' });
    expect(published.seal).toEqual(manifest.seal);
    expect(checkManifest(published, knownKeys(configuration())).findings).toEqual([]);
  });

  it('cannot approve in the name of a person: with the key of the node alone every change is found', async () => {
    const published = await withReleaseStore(configuration(), municipality, (store) => store.current());
    const { approval, builtBy } = published!;
    const { key } = releaseKey(town);
    const forgeries = [
      { ...published!, approval: { ...approval!, reason: 'new-policy' as const } },
      { ...published!, approval: { ...approval!, at: '2026-01-01T00:00:00Z' } },
      { ...published!, synthetic: false },
      { ...published!, builtBy: { ...builtBy!, key: approval!.key } },
      { ...published!, approval: { ...approval!, key: builtBy!.key, signature: builtBy!.signature } },
    ];
    for (const forged of forgeries) {
      const { findings } = checkManifest(signManifest(forged, key), knownKeys(configuration()));
      expect(findings).toEqual([{ fault: 'APPROVAL', at: 'manifest' }]);
    }
  });

  it('publishes nothing that was built before it asked for two persons', async () => {
    const alone = { ...configuration(), fourEyes: undefined };
    await build(alone, municipality);
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'FOUR_EYES' });
  });

  it('takes the passphrase from standard input, and tells it nowhere', async () => {
    const built = await node(`build --dir ${town} --operator ${file('anna')} --json`, phrase('anna'));
    expect(built.code, built.error).toBe(0);
    const { id } = JSON.parse(built.out).release;
    const publishing = `publish --dir ${town} --operator ${file('bert')} --reason periodic --release ${id}`;
    const wrong = await node(publishing, 'een heel andere wachtzin');
    expect(wrong.code).toBe(1);
    expect(wrong.error).toContain('OPERATOR_KEY');
    const right = await node(publishing, phrase('bert'));
    expect(right.code, right.error).toBe(0);
    expect(`${built.out}${built.error}${wrong.error}${right.out}`).not.toMatch(/wachtzin van/);
    const vault = await openVault(configuration());
    const { rows } = await vault.pool.query('select manifest::text from vault.staged_release');
    await vault.close();
    expect(JSON.stringify(rows)).not.toContain(JSON.parse(readFileSync(file('anna'), 'utf8')).sealed);
  });
});

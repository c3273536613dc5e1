import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { keyName, keyNamed } from '@zichtlijn/release';
import { z } from 'zod';
import { replaceSynced, writeSynced } from '../synced-file.ts';

/** The key with which a node signs its releases, and the public keys with which it signed before. */
export interface ReleaseKey {
  readonly key: KeyObject;
  /** Earlier public keys: releases that they signed keep their signature. The last one first. */
  readonly earlier: readonly string[];
}

/** Name of the file within the node directory. It is in no database, and its owner alone may read it. */
export const releaseKeyFile = 'release-key.json';

const schema = z.strictObject({
  version: z.literal(1),
  /** PKCS #8, base64. */
  key: z.base64(),
  earlier: z.array(z.string().refine((text) => keyNamed(text) !== null)),
});

const fresh = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

function content({ key, earlier }: ReleaseKey): string {
  const text = key.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return `${JSON.stringify({ version: 1, key: text, earlier }, null, 2)}\n`;
}

/**
 * The key of a node, made where there is none: at `init`, and for a node from before releases were signed at its first build.
 *
 * @throws Fault RELEASE_KEY when the file holds no such key, or others may read it
 */
export function releaseKey(directory: string): ReleaseKey {
  const path = join(directory, releaseKeyFile);
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) {
    const made = { key: fresh(), earlier: [] };
    writeSynced(path, content(made), { mode: 0o600, flag: 'wx' });
    return made;
  }
  if (process.platform !== 'win32' && (about.mode & 0o077) !== 0) throw unusable(path);
  try {
    const { key: text, earlier } = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });
    if (key.asymmetricKeyType === 'ed25519') return { key, earlier };
  } catch {
    // Told below: the text of the error can hold a part of the key.
  }
  throw unusable(path);
}

/** Sign with another key from now on. One stroke: whatever ends the program, the file has the old key or the new one with the old one beside it. */
export function rotateReleaseKey(directory: string): ReleaseKey {
  const { key: before, earlier } = releaseKey(directory);
  const after = { key: fresh(), earlier: [keyName(before), ...earlier] };
  replaceSynced(join(directory, releaseKeyFile), content(after), 0o600);
  return after;
}

/** Every public key of a node, the one in use first. */
export function publicKeys({ key, earlier }: ReleaseKey): readonly string[] {
  return [keyName(key), ...earlier];
}

function unusable(path: string): Fault {
  return new Fault('RELEASE_KEY', {
    nl: `Het bestand ${path} is geen sleutel om releases mee te ondertekenen, of anderen mogen het lezen. Zet een reservekopie terug en geef het rechten 600; is de sleutel uitgelekt, vervang hem dan met "zicht-node release-key --rotate".`,
    en: `The file ${path} is no key to sign releases with, or others may read it. Restore a backup and give it mode 600; when the key has leaked, replace it with "zicht-node release-key --rotate".`,
  });
}

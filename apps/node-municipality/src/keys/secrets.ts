import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KeyKind } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import { writeSynced } from '../synced-file.ts';

/** Secrets exist per kind of key; `fact` hashes whole rows and files. */
export const secretKinds = ['person', 'object', 'entity', 'household', 'deed', 'incident', 'fact'] as const satisfies (
  | KeyKind
  | 'fact'
)[];
export type SecretKind = (typeof secretKinds)[number];

export interface Secrets {
  readonly keyring: Readonly<Record<SecretKind, Uint8Array>>;
  /** One for each rotation of keys, oldest first; the vault says how many are in force. */
  readonly rotations: readonly Uint8Array[];
  /** Seals what `build` stages beside the vault. */
  readonly stagingSecret: Uint8Array;
}

/** Where a node keeps its secrets. */
export const secretsFile = (directory: string): string => join(resolve(directory), 'secrets.json');
const secret = z.base64url().transform((text) => new Uint8Array(Buffer.from(text, 'base64url')));
const bytes = secret.refine((value) => value.length === 32);
const schema = z.strictObject({
  version: z.literal(1),
  keyring: z.record(z.enum(secretKinds), bytes),
  rotations: z.array(bytes).default([]),
  stagingSecret: bytes,
});

/**
 * Make a node's secrets: 32 random bytes each, in a file that only its owner may read.
 *
 * @throws the file system's EEXIST when there are secrets already: other secrets would orphan every key in the vault.
 */
export function createSecrets(directory: string): void {
  const fresh = (): string => randomBytes(32).toString('base64url');
  const content = {
    version: 1,
    keyring: Object.fromEntries(secretKinds.map((kind) => [kind, fresh()])),
    stagingSecret: fresh(),
  };
  writeSynced(secretsFile(directory), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/**
 * Read a node's secrets. They belong in no database, log or error.
 *
 * @throws Fault SECRETS_MISSING, SECRETS_OPEN (others may read the file) or SECRETS_DAMAGED.
 */
export function readSecrets(directory: string): Secrets {
  const path = secretsFile(directory);
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) throw missing(path);
  if (process.platform !== 'win32' && (about.mode & 0o077) !== 0) throw open(path);
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Fault('SECRETS_DAMAGED', {
      nl: `Het bestand ${path} is beschadigd. Zet een reservekopie terug: zonder deze geheimen zijn de sleutels in de kluis niet te herhalen.`,
      en: `The file ${path} is damaged. Restore a backup: without these secrets the keys in the vault cannot be made again.`,
    });
  }
}

function missing(path: string): Fault {
  return new Fault('SECRETS_MISSING', {
    nl: `Het bestand ${path} ontbreekt. Zet een reservekopie terug, of maak een nieuw knooppunt met "zicht-node init".`,
    en: `The file ${path} is missing. Restore a backup, or make a new node with "zicht-node init".`,
  });
}

function open(path: string): Fault {
  return new Fault('SECRETS_OPEN', {
    nl: `Anderen kunnen het bestand ${path} lezen. Zet de rechten op 600 (chmod 600) en ga na wie het gelezen kan hebben.`,
    en: `Others can read the file ${path}. Set its mode to 600 (chmod 600) and find out who may have read it.`,
  });
}

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readSecrets, type Secrets, secretsFile } from './secrets.ts';

/**
 * The secrets with one rotation more than the `inForce` that the vault went through. The new secret is on disk before the vault needs it; one that
 * is left of a rotation that did not happen is used for this one.
 *
 * @throws the faults of `readSecrets`.
 */
export function addRotation(directory: string, inForce: number): Secrets {
  const secrets = readSecrets(directory);
  if (secrets.rotations.length > inForce) return secrets;
  const path = secretsFile(directory);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  const rotations = [...(content.rotations ?? []), randomBytes(32).toString('base64url')];
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  writeSynced(unfinished, `${JSON.stringify({ ...content, rotations }, null, 2)}\n`);
  renameSync(unfinished, path);
  syncDirectory(dirname(path));
  return readSecrets(directory);
}

function writeSynced(path: string, text: string): void {
  const handle = openSync(path, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A rename is certain to outlive a power cut only once its directory is written; Windows has no such call. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceSynced } from '../synced-file.ts';
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
  replaceSynced(path, `${JSON.stringify({ ...content, rotations }, null, 2)}\n`, 0o600);
  return readSecrets(directory);
}

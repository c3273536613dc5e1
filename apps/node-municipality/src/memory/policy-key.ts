import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';

/** The name of its file within the node directory. */
export const policyKeyFile = 'policy-key.pem';

/**
 * The Ed25519 key with which this node states to its gateway what holds, made at first use in a file that only its owner may read. It is in use as long
 * as the node serves, and therefore another than any that signs what is to be verified for years.
 *
 * @throws Fault POLICY_KEY when the file holds no such key, or others may read it
 */
export function policyKey(directory: string, name = policyKeyFile): KeyObject {
  const path = join(directory, name);
  try {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    if (process.platform !== 'win32') chmodSync(path, 0o600);
    return privateKey;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readKey(path);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new Fault('POLICY_KEY', {
    nl: 'policy-key.pem in de map van het knooppunt is geen Ed25519-sleutel, of anderen mogen het bestand lezen. Herstel het uit een kopie en geef het rechten 0600; of haal het weg en geef de gateway de nieuwe sleutel.',
    en: 'policy-key.pem in the directory of the node is no Ed25519 key, or others may read the file. Restore it from a copy and give it mode 0600; or remove it and give the gateway the new key.',
  });
}

function readKey(path: string): KeyObject | null {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) return null;
  try {
    return createPrivateKey(readFileSync(path));
  } catch {
    return null;
  }
}

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';

/**
 * The Ed25519 key by which nodes know this gateway, made at first use in a file that only its owner may read.
 *
 * @throws Fault GATEWAY_KEY when the file holds no such key, or others may read it
 */
export function gatewayKey(directory: string): KeyObject {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'gateway-key.pem');
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
  throw new Fault('GATEWAY_KEY', {
    nl: 'gateway-key.pem in de map van de gateway is geen Ed25519-sleutel, of anderen mogen het bestand lezen. Herstel het uit een kopie en geef het rechten 0600.',
    en: 'gateway-key.pem in the directory of the gateway is no Ed25519 key, or others may read the file. Restore it from a copy and give it mode 0600.',
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

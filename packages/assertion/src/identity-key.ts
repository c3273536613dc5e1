import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** The Ed25519 key in a file that only its owner may read, made at first use; null when the file holds no such key, or others may read it. */
export function identityKey(path: string): KeyObject | null {
  try {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    if (process.platform !== 'win32') chmodSync(path, 0o600);
    return privateKey;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readIdentityKey(path);
}

/** The same, of a file that is there. */
export function readIdentityKey(path: string): KeyObject | null {
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) return null;
    const key = createPrivateKey(readFileSync(path));
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';

/** What is made of the one secret of sign-in. */
export class AccessKey {
  readonly #secret: Buffer;
  readonly #actors: KeyObject;

  constructor(secret: Buffer) {
    this.#secret = secret;
    this.#actors = createSecretKey(this.derive('actor'));
  }

  /** Another key for each label. */
  derive(label: string): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.#secret, '', `zichtlijn-access-1 ${label}`, 32));
  }

  /** The pseudonym under which somebody stands in the log: HMAC over issuer and subject, which nobody without the key can make or undo by trying. */
  actor(issuer: string, subject: string): string {
    return createHmac('sha256', this.#actors)
      .update(JSON.stringify([issuer, subject]))
      .digest('hex')
      .slice(0, 32);
  }
}

/**
 * The secret of sign-in, made at first use in a file that only its owner may read.
 *
 * @throws Fault ACCESS_KEY when the file holds no such secret, or others may read it
 */
export function accessKey(directory: string): AccessKey {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'access-key');
  try {
    const secret = randomBytes(32);
    writeFileSync(path, `${secret.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    if (process.platform !== 'win32') chmodSync(path, 0o600);
    return new AccessKey(secret);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const text = isPrivate(path) ? readFileSync(path, 'utf8').trim() : '';
  if (/^[\w-]{43}$/.test(text)) return new AccessKey(Buffer.from(text, 'base64url'));
  throw new Fault('ACCESS_KEY', {
    nl: 'access-key in de map van de gateway is geen sleutel, of anderen mogen het bestand lezen. Herstel het uit een kopie en geef het rechten 0600.',
    en: 'access-key in the directory of the gateway is no key, or others may read the file. Restore it from a copy and give it mode 0600.',
  });
}

/** Whether only its owner may read a file; Windows keeps that elsewhere. */
export function isPrivate(path: string): boolean {
  return process.platform === 'win32' || (statSync(path).mode & 0o077) === 0;
}

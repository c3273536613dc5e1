import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Fault } from '@zichtlijn/messages';
import { keyName } from '@zichtlijn/release';
import { z } from 'zod';
import { writeSynced } from '../synced-file.ts';

/** Fewest characters of a passphrase. */
export const LEAST_PASSPHRASE = 12;

const base64 = z.base64url();
const schema = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  salt: base64,
  nonce: base64,
  sealed: base64,
  tag: base64,
});

/** scrypt (RFC 7914) with 64 MiB: a guess costs a tenth of a second. */
function wrapping(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 });
}

/**
 * Make the key of one person, in a file that opens with their passphrase alone (AES-256-GCM), and give its public half. The person makes it themself; it belongs on
 * no machine where somebody else knows the passphrase.
 *
 * @throws Fault PASSPHRASE_SHORT; the file system's EEXIST when there is such a file
 */
export function createOperatorKey(file: string, passphrase: string): string {
  if (passphrase.length < LEAST_PASSPHRASE) throw tooShort();
  const { privateKey } = generateKeyPairSync('ed25519');
  const [salt, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', wrapping(passphrase, salt), nonce);
  const sealed = Buffer.concat([cipher.update(privateKey.export({ type: 'pkcs8', format: 'der' })), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString('base64url');
  const content = { salt: text(salt), nonce: text(nonce), sealed: text(sealed), tag: text(cipher.getAuthTag()) };
  const key = keyName(privateKey);
  writeSynced(file, `${JSON.stringify({ version: 1, key, ...content }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

/**
 * Open the key of a person.
 *
 * @throws Fault OPERATOR_KEY for another passphrase, or a file that is no such key
 */
export function openOperatorKey(file: string, passphrase: string): KeyObject {
  try {
    const { salt, nonce, sealed, tag } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', wrapping(passphrase, bytes(salt)), bytes(nonce), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes(tag));
    const der = Buffer.concat([decipher.update(bytes(sealed)), decipher.final()]);
    return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' });
  } catch {
    throw new Fault('OPERATOR_KEY', {
      nl: `De sleutel in ${file} gaat niet open: de wachtzin is een andere, of het bestand is geen sleutel van "zicht-node operator".`,
      en: `The key in ${file} does not open: the passphrase is another one, or the file is no key of "zicht-node operator".`,
    });
  }
}

function tooShort(): Fault {
  return new Fault('PASSPHRASE_SHORT', {
    nl: `Kies een wachtzin van ${LEAST_PASSPHRASE} tekens of meer, bijvoorbeeld vier woorden.`,
    en: `Choose a passphrase of ${LEAST_PASSPHRASE} characters or more, four words for instance.`,
  });
}

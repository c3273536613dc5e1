import type { KeyObject } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { identityKey } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';

/**
 * The Ed25519 key by which nodes know this gateway, made at first use in a file that only its owner may read.
 *
 * @throws Fault GATEWAY_KEY when the file holds no such key, or others may read it
 */
export function gatewayKey(directory: string): KeyObject {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const key = identityKey(join(directory, 'gateway-key.pem'));
  if (key !== null) return key;
  throw new Fault('GATEWAY_KEY', {
    nl: 'gateway-key.pem in de map van de gateway is geen Ed25519-sleutel, of anderen mogen het bestand lezen. Herstel het uit een kopie en geef het rechten 0600.',
    en: 'gateway-key.pem in the directory of the gateway is no Ed25519 key, or others may read the file. Restore it from a copy and give it mode 0600.',
  });
}

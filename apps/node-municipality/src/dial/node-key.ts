import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { identityKey, readIdentityKey } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';

/** Where a node keeps the key by which a gateway knows it. */
export const nodeKeyFile = (directory: string): string => join(directory, 'node-key.pem');

/** That key, made at first use. @throws Fault NODE_KEY when the file holds no such key, or others may read it */
export function nodeKey(directory: string): KeyObject {
  return sound(identityKey(nodeKeyFile(directory)));
}

/** That key from its file, which has to be there. @throws Fault NODE_KEY */
export const nodeKeyAt = (file: string): KeyObject => sound(readIdentityKey(file));

function sound(key: KeyObject | null): KeyObject {
  if (key !== null) return key;
  throw new Fault('NODE_KEY', {
    nl: 'node-key.pem in de map van het knooppunt is geen Ed25519-sleutel, of anderen mogen het bestand lezen. Herstel het uit een kopie en geef het rechten 0600.',
    en: 'node-key.pem in the directory of the node is no Ed25519 key, or others may read the file. Restore it from a copy and give it mode 0600.',
  });
}

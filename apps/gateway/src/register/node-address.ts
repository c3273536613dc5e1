import { keyOf } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';
import { isLoopback } from '@zichtlijn/operations';

/** The public key in the address of a node that dials in, `dial-in:KEY`; null for one that is reached. */
export function diallingKey(address: string): string | null {
  const key = /^dial-in:(?<key>.+)$/.exec(address)?.groups?.['key'];
  return key !== undefined && keyOf('Ed25519', key) !== null ? key : null;
}

/**
 * The address of a node as the register keeps it. Outside this machine only https: numbers and queries do not cross a network in
 * the clear. Without a path it is `/graphql`, where a node serves.
 *
 * @throws Fault NODE_ADDRESS
 */
export function nodeAddress(text: string): string {
  if (diallingKey(text) !== null) return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.username === '' && url.password === '' && url.hash === '' && url.search === '';
  if (url && isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
    if (url.pathname === '/') url.pathname = '/graphql';
    return url.href;
  }
  throw new Fault('NODE_ADDRESS', {
    nl: 'Het adres van een knooppunt is een https-adres zonder aanmeldgegevens, of op deze machine zelf een http-adres zoals http://127.0.0.1:4001/graphql; van een knooppunt dat inbelt is het dial-in: met de sleutel die `zicht-node dial-key` toont.',
    en: 'The address of a node is an https address without credentials, or on this machine itself an http address such as http://127.0.0.1:4001/graphql; of a node that dials in it is dial-in: with the key that `zicht-node dial-key` shows.',
  });
}

import { Fault } from '@zichtlijn/messages';
import { isLoopback } from '@zichtlijn/operations';

/**
 * The address of a node as the register keeps it. Outside this machine only https: numbers and queries do not cross a network in
 * the clear. Without a path it is `/graphql`, where a node serves.
 *
 * @throws Fault NODE_ADDRESS
 */
export function nodeAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.username === '' && url.password === '' && url.hash === '' && url.search === '';
  if (url && isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
    if (url.pathname === '/') url.pathname = '/graphql';
    return url.href;
  }
  throw new Fault('NODE_ADDRESS', {
    nl: 'Het adres van een knooppunt is een https-adres zonder aanmeldgegevens, of op deze machine zelf een http-adres zoals http://127.0.0.1:4001/graphql.',
    en: 'The address of a node is an https address without credentials, or on this machine itself an http address such as http://127.0.0.1:4001/graphql.',
  });
}

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyText, nameSuccessor, type Succession, succession } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';
import { gatewayKey } from './gateway-key.ts';

const file = (directory: string): string => join(directory, 'gateway-succession.json');

/**
 * How earlier keys of this gateway named the one in use, for nodes that were given one of those. What a rotation that was ended halfway left, of a key that was never taken into use, is left out.
 *
 * @throws Fault GATEWAY_SUCCESSION when the file is damaged
 */
export function gatewaySuccession(directory: string): Succession {
  const own = keyText(gatewayKey(directory));
  const links = readLinks(directory);
  const last = links.findLastIndex(({ to }) => to === own);
  return links.slice(0, last + 1);
}

/**
 * Replace the key of the gateway: the one in use names its successor, then makes place for it. Each is one stroke, and a program that is ended between the two leaves the key of before.
 *
 * @param onStep called after each stroke
 * @throws Fault GATEWAY_KEY or GATEWAY_SUCCESSION
 */
export function rotateGatewayKey(directory: string, onStep: (step: 'named' | 'taken') => void = () => {}): KeyObject {
  const links = gatewaySuccession(directory);
  const { privateKey } = generateKeyPairSync('ed25519');
  const named = [...links, nameSuccessor(gatewayKey(directory), privateKey)].slice(-20);
  replace(file(directory), `${JSON.stringify(named, null, 2)}\n`);
  onStep('named');
  replace(join(directory, 'gateway-key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  onStep('taken');
  return privateKey;
}

function readLinks(directory: string): Succession {
  let text: string;
  try {
    text = readFileSync(file(directory), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw damaged();
  }
  try {
    return succession.parse(JSON.parse(text));
  } catch {
    throw damaged();
  }
}

/** Whoever reads the file finds the old one or the new one. */
function replace(path: string, text: string): void {
  const unfinished = `${path}.unfinished`;
  const handle = openSync(unfinished, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, path);
}

function damaged(): Fault {
  return new Fault('GATEWAY_SUCCESSION', {
    nl: 'gateway-succession.json in de map van de gateway is beschadigd. Herstel het uit een kopie; haalt u het weg, dan moet elk knooppunt de sleutel van nu opnieuw krijgen.',
    en: 'gateway-succession.json in the directory of the gateway is damaged. Restore it from a copy; when you remove it, every node has to be given the key of now again.',
  });
}

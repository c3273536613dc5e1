import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keyOf } from '@zichtlijn/assertion';
import { isMunicipalityCode, municipality } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { keyNamed } from '@zichtlijn/release';
import { stringify } from 'yaml';
import { releaseKey, releaseKeyFile } from '../keys/release-key.ts';
import { createSecrets, readSecrets, secretsFile } from '../keys/secrets.ts';
import { writeSynced } from '../synced-file.ts';
import { isDatabaseAddress } from './database-url.ts';
import type { ServerAddresses } from './node-configuration.ts';
import { configurationFile, readConfiguration } from './read-configuration.ts';

/** What a new node is. */
export interface NodeOrder extends ServerAddresses {
  readonly directory: string;
  readonly municipality: string;
  readonly name?: string | undefined;
  readonly areas?: string | undefined;
  readonly gatewayKey?: string | undefined;
  /** Whether tables leave only where somebody signed for them. */
  readonly signOff?: boolean | undefined;
  /** Keys of the municipality: makes a host, without vault and secrets. */
  readonly releaseKeys?: readonly string[] | undefined;
}

/**
 * Write the configuration and the secrets of a node, or the configuration of a host. Running it again for the same municipality completes what is missing
 * and changes nothing; nothing is ever overwritten.
 *
 * @returns whether anything was written.
 * @throws Fault DATABASE_ADDRESS, GATEWAY_KEY, RELEASE_KEYS, MUNICIPALITY_UNKNOWN, MUNICIPALITY_NAME (name of an invented one), DIRECTORY_OPEN (others may look into it) or NODE_EXISTS (of another municipality).
 */
export function createNode(order: NodeOrder): boolean {
  const directory = resolve(order.directory);
  const file = join(directory, configurationFile);
  const configured = existsSync(file);
  const name = configured ? '' : nameOf(order);
  checkAddresses(order);
  checkKey(order);
  checkReleaseKeys(order);
  if (configured && !readConfiguration(directory).municipalities.some(({ code }) => code === order.municipality)) {
    throw new Fault('NODE_EXISTS', {
      nl: `In ${directory} staat al een knooppunt van een andere gemeente. Kies een andere map met --dir; er is niets overschreven.`,
      en: `${directory} already holds a node of another municipality. Choose another directory with --dir; nothing was overwritten.`,
    });
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const isHost = order.releaseKeys !== undefined;
  const made = isHost ? false : makeSecrets(directory);
  // An address may hold a password: for the owner's eyes only.
  if (!configured) writeSynced(file, content(order, name), { mode: 0o600, flag: 'wx' });
  return !configured || made;
}

function makeSecrets(directory: string): boolean {
  assertClosed(directory);
  const [secret, keyed] = [secretsFile(directory), join(directory, releaseKeyFile)].map((file) => existsSync(file));
  if (secret) readSecrets(directory);
  else createSecrets(directory);
  releaseKey(directory);
  return !secret || !keyed;
}

/** Whoever may write in the directory could put other secrets in place of these, and whoever may read it sees what the node has. */
function assertClosed(directory: string): void {
  if (process.platform === 'win32' || (statSync(directory).mode & 0o077) === 0) return;
  throw new Fault('DIRECTORY_OPEN', {
    nl: `De map ${directory} is open voor anderen. Zet de rechten op 700 (chmod 700) of kies met --dir een nieuwe map; er zijn geen geheimen gemaakt.`,
    en: `The directory ${directory} is open to others. Set its mode to 700 (chmod 700) or choose a new directory with --dir; no secrets were made.`,
  });
}

function checkAddresses({ vaultUrl, releaseUrl, serveUrl }: NodeOrder): void {
  const given = [vaultUrl, releaseUrl, serveUrl].filter((address) => address !== undefined);
  if (given.every(isDatabaseAddress)) return;
  throw new Fault('DATABASE_ADDRESS', {
    nl: 'Een opgegeven databaseadres klopt niet. Geef een adres dat met postgresql:// begint, of de naam van een omgevingsvariabele (HOOFDLETTERS) waarin het staat.',
    en: 'A database address is not right. Give an address that starts with postgresql://, or the name of an environment variable (CAPITALS) that holds it.',
  });
}

function checkKey({ gatewayKey }: NodeOrder): void {
  if (gatewayKey === undefined || keyOf('Ed25519', gatewayKey) !== null) return;
  throw new Fault('GATEWAY_KEY', {
    nl: 'De opgegeven sleutel is geen sleutel van een gateway. Vraag de beheerder om wat `zicht-gateway key` toont: 43 tekens.',
    en: 'The key given is no key of a gateway. Ask its administrator for what `zicht-gateway key` shows: 43 characters.',
  });
}

function checkReleaseKeys({ releaseKeys = [] }: NodeOrder): void {
  if (releaseKeys.every((text) => keyNamed(text) !== null)) return;
  throw new Fault('RELEASE_KEYS', {
    nl: 'Een opgegeven sleutel is geen sleutel van releases. Vraag de gemeente om wat `zicht-node release-key` toont: 43 tekens.',
    en: 'A key given is no key of releases. Ask the municipality for what `zicht-node release-key` shows: 43 characters.',
  });
}

function nameOf({ municipality: code, name }: NodeOrder): string {
  if (!isMunicipalityCode(code)) {
    throw new Fault('MUNICIPALITY_UNKNOWN', {
      nl: 'Dit is geen gemeentecode. Gebruik de code van het CBS, bijvoorbeeld GM0363.',
      en: 'This is not a municipality code. Use the code of CBS, for instance GM0363.',
    });
  }
  const known = name ?? municipality(code)?.name;
  if (known !== undefined) return known;
  throw new Fault('MUNICIPALITY_NAME', {
    nl: `De gemeentecode ${code} staat niet in de lijst. Geef de naam erbij met --name, of controleer de code.`,
    en: `The municipality code ${code} is not in the list. Give its name with --name, or check the code.`,
  });
}

function content(order: NodeOrder, name: string): string {
  const { municipality: code, areas, gatewayKey, releaseKeys, signOff, vaultUrl, releaseUrl, serveUrl } = order;
  const addresses = Object.fromEntries(
    Object.entries({ vaultUrl, releaseUrl, serveUrl }).filter(([, address]) => address !== undefined),
  );
  return stringify({
    municipalities: [{ code, name, ...(releaseKeys === undefined ? {} : { releaseKeys }) }],
    host: '127.0.0.1',
    port: 0,
    database: Object.keys(addresses).length === 0 ? 'embedded' : addresses,
    ...(areas === undefined ? {} : { areas }),
    ...(gatewayKey === undefined ? {} : { gatewayKeys: [gatewayKey] }),
    ...(signOff === true ? { signOff: 'required' } : {}),
  });
}

import { resolve } from 'node:path';
import { Fault, say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { createNode } from '../configuration/create-node.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { noAnswers, readAnswers } from '../propose/answers.ts';
import type { Guide } from '../propose/guide.ts';
import { nodeCommand } from './node-command.ts';
import { guideOf, type ProposeOptions, proposeAndTell, withAnswers } from './propose.ts';

interface InitOptions extends ProposeOptions {
  readonly municipality?: string;
  readonly files?: string[];
  readonly name?: string;
  readonly areas?: string;
  readonly gatewayKey?: string;
  readonly releaseKey?: string[];
  readonly vaultUrl?: string;
  readonly releaseUrl?: string;
  readonly serveUrl?: string;
}

/** `zicht-node init`: the configuration and the secrets of a new node. */
export function initCommand(): Command {
  return withAnswers(nodeCommand('init'))
    .description(
      say({ nl: 'Maak een knooppunt: configuratie en geheimen', en: 'Make a node: configuration and secrets' }),
    )
    .option(
      '--files <path...>',
      say({
        nl: 'uw eigen bestanden, of een map ermee: stel voor hoe ze gelezen worden',
        en: 'your own files, or a directory of them: propose how they are read',
      }),
    )
    .option('--municipality <code>', say({ nl: 'gemeentecode, zoals GM0363', en: 'municipality code, such as GM0363' }))
    .option('--name <name>', say({ nl: 'naam van de gemeente', en: 'name of the municipality' }))
    .option(
      '--areas <file>',
      say({ nl: 'namen van wijken en buurten: CSV met code;name', en: 'names of areas: CSV with code;name' }),
    )
    .option(
      '--gateway-key <text>',
      say({
        nl: 'openbare sleutel van de gateway die mag vragen, zoals `zicht-gateway key` die toont',
        en: 'public key of the gateway that may ask, as `zicht-gateway key` shows it',
      }),
    )
    .option(
      '--release-key <text...>',
      say({
        nl: 'maak een gastheer: sleutel waarmee de gemeente haar releases ondertekent, zoals `zicht-node release-key` die toont',
        en: 'make a host: key with which the municipality signs its releases, as `zicht-node release-key` shows it',
      }),
    )
    .option(
      '--vault-url <url>',
      say({
        nl: 'PostgreSQL van de kluis: adres of naam van een omgevingsvariabele',
        en: 'PostgreSQL of the vault: address or name of an environment variable',
      }),
    )
    .option('--release-url <url>', say({ nl: 'PostgreSQL om in te publiceren', en: 'PostgreSQL to publish to' }))
    .option('--serve-url <url>', say({ nl: 'PostgreSQL om uit te bedienen', en: 'PostgreSQL to serve from' }))
    .action(async (options: InitOptions) => {
      const guide = guideOf(options);
      try {
        await initialise(options, guide);
      } finally {
        guide.close();
      }
    });
}

async function initialise(options: InitOptions, guide: Guide): Promise<void> {
  const { dir: directory, releaseKey: releaseKeys, files, answers: answersFile, ask: _, ...order } = options;
  const answers = answersFile === undefined ? noAnswers : readAnswers(answersFile);
  const municipality = order.municipality ?? answers.municipality ?? (await guide.text(which));
  if (municipality === null) throw noMunicipality();
  const name = order.name ?? answers.name;
  const signOff = files !== undefined && releaseKeys === undefined;
  const written = createNode({ directory, ...order, municipality, name, releaseKeys, signOff });
  const sentence = !written ? there : releaseKeys === undefined ? made : hosts;
  if (options.json === true) process.stdout.write(`${JSON.stringify({ directory: resolve(directory), written })}\n`);
  else process.stdout.write(`${say(sentence(resolve(directory)))}\n`);
  if (files !== undefined) await proposeAndTell(readConfiguration(directory), files, { answers, guide, options });
}

const which = {
  nl: 'Voor welke gemeente (code van het CBS, zoals GM0363)?',
  en: 'For which municipality (code of CBS, such as GM0363)?',
};

const noMunicipality = (): Fault =>
  new Fault(
    'USAGE',
    {
      nl: 'De optie --municipality is verplicht. Zie --help.',
      en: 'The option --municipality is required. See --help.',
    },
    2,
  );

const made = (directory: string) => ({
  nl: `Het knooppunt staat in ${directory}. Bewaar een kopie van secrets.json en release-key.json op een veilige plaats, apart van de database.`,
  en: `The node is in ${directory}. Keep a copy of secrets.json and release-key.json in a safe place, apart from the database.`,
});
const hosts = (directory: string) => ({
  nl: `De gastheer staat in ${directory}. Neem een release over met "zicht-node import".`,
  en: `The host is in ${directory}. Take a release over with "zicht-node import".`,
});
const there = (directory: string) => ({
  nl: `Het knooppunt in ${directory} is al compleet; er is niets veranderd.`,
  en: `The node in ${directory} is already complete; nothing changed.`,
});

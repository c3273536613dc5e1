import { resolve } from 'node:path';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { createNode } from '../configuration/create-node.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';

interface InitOptions extends CommonOptions {
  readonly municipality: string;
  readonly name?: string;
  readonly areas?: string;
  readonly vaultUrl?: string;
  readonly releaseUrl?: string;
  readonly serveUrl?: string;
}

/** `zicht-node init`: the configuration and the secrets of a new node. */
export function initCommand(): Command {
  return nodeCommand('init')
    .description(
      say({ nl: 'Maak een knooppunt: configuratie en geheimen', en: 'Make a node: configuration and secrets' }),
    )
    .requiredOption('--municipality <code>', 'gemeentecode / municipality code, e.g. GM0363')
    .option('--name <name>', 'naam van de gemeente / name of the municipality')
    .option('--areas <file>', 'gebiedenlijst code;name / list of areas code;name')
    .option('--vault-url <url>', 'PostgreSQL van de kluis: adres of omgevingsvariabele / vault: address or variable')
    .option('--release-url <url>', 'PostgreSQL voor publiceren / for publishing')
    .option('--serve-url <url>', 'PostgreSQL voor aanbieden / for serving')
    .action((options: InitOptions) => {
      const { dir: directory, ...order } = options;
      const written = createNode({ directory, ...order });
      if (options.json === true)
        process.stdout.write(`${JSON.stringify({ directory: resolve(directory), written })}\n`);
      else process.stdout.write(`${say(written ? made(resolve(directory)) : there(resolve(directory)))}\n`);
    });
}

const made = (directory: string) => ({
  nl: `Het knooppunt staat in ${directory}. Bewaar een kopie van secrets.json op een veilige plaats, apart van de database.`,
  en: `The node is in ${directory}. Keep a copy of secrets.json in a safe place, apart from the database.`,
});
const there = (directory: string) => ({
  nl: `Het knooppunt in ${directory} is al compleet; er is niets veranderd.`,
  en: `The node in ${directory} is already complete; nothing changed.`,
});

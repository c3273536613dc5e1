import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { rotate } from '../rotate.ts';
import { openVault } from '../vault/open-vault.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** `zicht-node rotate`: another key for everything in the vault. */
export function rotateCommand(): Command {
  const about = {
    nl: 'Vervang alle sleutels in de kluis, in één transactie, en bewaar het nieuwe geheim in secrets.json',
    en: 'Replace all keys in the vault, in one transaction, and keep the new secret in secrets.json',
  };
  return nodeCommand('rotate')
    .description(say(about))
    .action(async ({ dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      const vault = await openVault(configuration);
      try {
        const { generation, keys } = await rotate(configuration, vault, json === true ? undefined : progress);
        if (json) print(JSON.stringify({ event: 'rotated', generation, keys }));
        else {
          print(
            say({
              nl: `${keys} sleutels vervangen (wisseling ${generation}). Maak nu een nieuwe kopie van secrets.json, en vernietig kopieën van de kluis van voor deze wisseling.`,
              en: `${keys} keys replaced (rotation ${generation}). Make a new copy of secrets.json now, and destroy copies of the vault from before this rotation.`,
            }),
          );
        }
      } finally {
        await vault.close();
      }
    });
}

function progress(keys: number): void {
  process.stderr.write(say({ nl: `${keys} sleutels\n`, en: `${keys} keys\n` }));
}

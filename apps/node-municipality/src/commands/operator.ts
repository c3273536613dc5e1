import { existsSync } from 'node:fs';
import { Fault, say } from '@zichtlijn/messages';
import { Command } from 'commander';
import { createOperatorKey } from '../four-eyes/operator-key.ts';
import { passphrase } from './passphrase.ts';
import { print } from './print.ts';

/** `zicht-node operator`: the key of one person, for nodes where one builds and another one publishes. */
export function operatorCommand(): Command {
  return new Command('operator')
    .description(
      say({
        nl: 'Maak de sleutel van één mens, met een wachtzin, om mee te bouwen of goed te keuren',
        en: 'Make the key of one person, with a passphrase, to build or to approve with',
      }),
    )
    .argument('<file>', say({ nl: 'bestand voor de sleutel', en: 'file for the key' }))
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .action(async (file: string, { json }: { readonly json?: true }) => {
      if (existsSync(file)) throw isThere(file);
      const key = createOperatorKey(file, await passphrase());
      if (json) print(JSON.stringify({ event: 'operator', key }));
      else print(key);
    });
}

function isThere(file: string): Fault {
  return new Fault('OPERATOR_EXISTS', {
    nl: `${file} bestaat al. Kies een ander bestand; er is niets overschreven.`,
    en: `${file} is there already. Choose another file; nothing was overwritten.`,
  });
}

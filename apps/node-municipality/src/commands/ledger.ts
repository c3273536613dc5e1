import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { assertSeen } from '../ledger/assert-seen.ts';
import { ledgersBefore } from '../ledger/inheritance-of.ts';
import { ledgerFile } from '../ledger/ledger-file.ts';
import { replaceSynced } from '../synced-file.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** `zicht-node ledger`: everything that was ever published, in a file for the municipality that this one becomes a part of. */
export function ledgerCommand(): Command {
  const about = {
    nl: 'Schrijf alles wat ooit gepubliceerd is in een bestand, voor de gemeente waarin deze opgaat',
    en: 'Write everything that was ever published to a file, for the municipality that this one becomes a part of',
  };
  return nodeCommand('ledger')
    .description(say(about))
    .argument('<directory>', say({ nl: 'map waarin het bestand komt', en: 'directory to put the file in' }))
    .action(async (directory: string, { dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      for (const municipality of configuration.municipalities)
        await withReleaseStore(configuration, municipality, assertSeen);
      for (const municipality of configuration.municipalities) {
        const { code } = municipality;
        const before = await withReleaseStore(configuration, municipality, (store) => store.published());
        mkdirSync(directory, { recursive: true });
        const file = resolve(join(directory, `${code}.json`));
        // What was retracted is in it, for the sake of protection, and is given to nobody else.
        replaceSynced(file, `${JSON.stringify(ledgerFile(code, before, ledgersBefore(municipality)))}\n`, 0o600);
        const releases = before.releases.length;
        if (json) print(JSON.stringify({ event: 'ledger', municipality: code, file, releases }));
        else print(say({ nl: `${file}: ${releases} releases`, en: `${file}: ${releases} releases` }));
      }
    });
}

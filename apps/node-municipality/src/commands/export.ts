import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { exportNotices, exportStatement } from '../export-notices.ts';
import { exportRelease } from '../export-release.ts';
import { knownKeys } from '../known-keys.ts';
import { signedTables } from '../sign-off/sign-off-file.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { inventedMark, print } from './print.ts';

const statement = { nl: 'opgave van wat is ingetrokken', en: 'statement of what was retracted' };
const retracted = { nl: 'bericht van intrekking', en: 'notice of a retraction' };
const withoutRelease = {
  nl: 'van de huidige release is iets ingetrokken, dus zij gaat in geen bestand; bouw en publiceer opnieuw, dan staat het er niet meer in',
  en: 'something of the current release was retracted, so it goes into no file; build and publish again, and it will not be in there any more',
};

/** `zicht-node export`: the current release as one sealed file, for a host or to keep. */
export function exportCommand(): Command {
  const about = {
    nl: 'Schrijf de huidige release als één verzegeld bestand, voor een gastheer of om te bewaren',
    en: 'Write the current release as one sealed file, for a host or to keep',
  };
  return nodeCommand('export')
    .description(say(about))
    .argument('<directory>', say({ nl: 'map waarin het bestand komt', en: 'directory to put the file in' }))
    .option(
      '--notice',
      say({
        nl: 'alleen wat is ingetrokken: berichten en de opgave, zonder de release',
        en: 'only what was retracted: notices and the statement, without the release',
      }),
    )
    .action(async (directory: string, { dir, json, notice }: CommonOptions & { readonly notice?: true }) => {
      const configuration = readConfiguration(dir);
      const keysOf = knownKeys(configuration);
      mkdirSync(directory, { recursive: true });
      for (const municipality of configuration.municipalities) {
        const { code } = municipality;
        const notices = await withReleaseStore(configuration, municipality, (store) =>
          exportNotices(store, configuration, code, (subject) => join(directory, `${code}-${subject}.retraction`)),
        );
        for (const { file, notice: told } of notices) {
          const { subject, reason } = told;
          if (json) print(JSON.stringify({ event: 'retracted', municipality: code, subject, reason, file }));
          else print(`${code}: ${file} (${say(retracted)})`);
        }
        const to = join(directory, `${code}.retractions`);
        const stated = await withReleaseStore(configuration, municipality, (store) =>
          exportStatement(store, configuration, code, to),
        );
        if (stated !== null) {
          const { at } = stated.statement;
          if (json) print(JSON.stringify({ event: 'retractions-known', municipality: code, at, file: stated.file }));
          else print(`${code}: ${stated.file} (${say(statement)})`);
        }
        if (notice === true) continue;
        const exported = await withReleaseStore(configuration, municipality, (store) =>
          exportRelease(store, keysOf, signedTables(configuration, code), (id) =>
            join(directory, `${code}-${id}.release`),
          ),
        );
        // Of what was retracted the notice is all that travels.
        if (exported === null) {
          if (json) print(JSON.stringify({ event: 'retracted-release', municipality: code }));
          else print(`${code}: ${say(withoutRelease)}`);
          continue;
        }
        const { file, manifest } = exported;
        const { id, seal, synthetic } = manifest;
        if (json) print(JSON.stringify({ event: 'exported', municipality: code, release: id, hash: seal.root, file }));
        else print(`${code}: ${file}${inventedMark(synthetic)}`);
      }
    });
}

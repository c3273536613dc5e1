import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '@zichtlijn/messages';
import { Command, Option } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { packOf } from '../sign-off/pack.ts';
import { packPage } from '../sign-off/pack-page.ts';
import { recordSignOff } from '../sign-off/record-sign-off.ts';
import { type Decider, deciders, readSignOffs } from '../sign-off/sign-off-file.ts';
import { replaceSynced } from '../synced-file.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { inventedMark, print } from './print.ts';

/** `zicht-node sign-off`: the paper for who decides, and what was decided. */
export function signOffCommand(): Command {
  const about = {
    nl: 'Maak het besluitstuk, en leg vast waarvoor is getekend; zonder handtekening blijft een tabel binnen',
    en: 'Make the paper to decide on, and record what was signed for; without a signature a table stays inside',
  };
  return new Command('sign-off')
    .description(say(about))
    .addCommand(packCommand())
    .addCommand(recordCommand())
    .addCommand(listCommand());
}

function packCommand(): Command {
  return nodeCommand('pack')
    .description(
      say({
        nl: 'Schrijf het besluitstuk als pagina om af te drukken',
        en: 'Write the paper to decide on as a page to print (in Dutch)',
      }),
    )
    .argument('[dir]', say({ nl: 'map voor de pagina', en: 'directory for the page' }), '.')
    .action(async (target: string, { dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      mkdirSync(target, { recursive: true, mode: 0o700 });
      for (const municipality of configuration.municipalities) {
        const pack = await packOf(configuration, municipality);
        const file = resolve(target, `${municipality.code}-besluitstuk.html`);
        replaceSynced(file, packPage(pack), 0o600);
        const release = pack.manifest.id;
        if (json === true)
          print(JSON.stringify({ event: 'sign-off-pack', municipality: municipality.code, release, file }));
        else
          print(
            say({ nl: `Geschreven: ${file} (over ${release})`, en: `Written: ${file} (about ${release})` }) +
              inventedMark(pack.manifest.synthetic),
          );
      }
    });
}

interface RecordOptions extends CommonOptions {
  readonly release: string;
  readonly by: Decider;
  readonly on: string;
  readonly reference: string;
  readonly tables?: readonly string[];
  readonly except?: readonly string[];
}

function recordCommand(): Command {
  return nodeCommand('record')
    .description(
      say({
        nl: 'Leg vast waarvoor is getekend; wat niet genoemd is blijft uit',
        en: 'Record what was signed for; what is not named stays off',
      }),
    )
    .requiredOption(
      '--release <id>',
      say({ nl: 'de release waarover het stuk ging', en: 'the release that the paper was about' }),
    )
    .addOption(
      new Option('--by <role>', say({ nl: 'wie besloot, in rol', en: 'who decided, in role' }))
        .choices(deciders)
        .makeOptionMandatory(),
    )
    .requiredOption(
      '--on <date>',
      say({ nl: 'dag van het besluit (jjjj-mm-dd)', en: 'day of the decision (yyyy-mm-dd)' }),
    )
    .requiredOption('--reference <text>', say({ nl: 'kenmerk van het besluit', en: 'reference of the decision' }))
    .option(
      '--tables <name...>',
      say({
        nl: 'alleen deze tabellen, als indicator of indicator@versie',
        en: 'these tables only, as indicator or indicator@version',
      }),
    )
    .option('--except <name...>', say({ nl: 'alle tabellen behalve deze', en: 'all tables but these' }))
    .action(async ({ dir, json, ...options }: RecordOptions) => {
      const configuration = readConfiguration(dir);
      const { municipality, signed, unsigned } = await recordSignOff(configuration, options);
      if (json === true) {
        print(JSON.stringify({ event: 'signed-off', municipality, signed: signed.tables, unsigned }));
        return;
      }
      print(
        say({
          nl: `Vastgelegd: ${signed.tables.length} tabellen mogen naar buiten, ${unsigned.length} niet. Wat al gepubliceerd is en waarvoor niet meer is getekend, geeft dit knooppunt vanaf nu niet meer. Bouw opnieuw met "zicht-node build" en publiceer.`,
          en: `Recorded: ${signed.tables.length} tables may leave, ${unsigned.length} may not. What is published and no longer signed for, this node gives no more from now on. Build again with "zicht-node build" and publish.`,
        }),
      );
    });
}

function listCommand(): Command {
  return nodeCommand('list')
    .description(say({ nl: 'Toon wat er is besloten', en: 'Show what was decided' }))
    .action(({ dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      const all = readSignOffs(configuration.directory);
      if (json === true)
        print(JSON.stringify({ event: 'sign-offs', required: configuration.signOff === 'required', decisions: all }));
      else if (all.length === 0) print(say(none));
      else
        for (const one of all)
          print([one.on, one.municipality, one.decidedBy, one.reference, one.tables.join(', ')].join(' · '));
    });
}

const none = { nl: 'Er is nog geen besluit vastgelegd.', en: 'No decision was recorded yet.' };

import { say } from '@zichtlijn/messages';
import { Argument, Command } from 'commander';
import { algorithmRegister } from '../export/algorithm-register.ts';
import { concepts } from '../export/concepts.ts';
import { dataCatalogue } from '../export/data-catalogue.ts';
import { type Publisher, readPublisher } from '../export/publisher.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

const exports: Readonly<Record<string, (publisher: Publisher) => unknown>> = {
  dcat: dataCatalogue,
  skos: concepts,
  algorithms: algorithmRegister,
};

/** `zicht-gateway export`: what the catalogue says, for registers and catalogues elsewhere. Definitions only: no number is in it. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      say({
        nl: 'Schrijf de catalogus voor elders: DCAT-AP-NL, SKOS-begrippen of het algoritmeregister',
        en: 'Write the catalogue for elsewhere: DCAT-AP-NL, SKOS concepts or the register of algorithms',
      }),
    )
    .addArgument(new Argument('<what>').choices(Object.keys(exports)))
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .action((what: string, { dir }: { readonly dir: string }) => {
      const made = exports[what]?.(readPublisher(dir));
      process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
    });
}

import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Fault, say } from '@zichtlijn/messages';
import {
  columnsToLack,
  type Delivery,
  type InventedDataset,
  inventedDatasets,
  realisticDatasets,
  writeDeliveries,
} from '@zichtlijn/synthetic';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

interface SynthOptions extends CommonOptions {
  readonly out: string;
  readonly dwellings: number;
  readonly seed: string;
  readonly dirt: number;
  readonly realistic?: boolean;
  readonly collects?: readonly InventedDataset[];
  readonly years?: readonly number[];
  readonly lacks?: readonly string[];
}

/**
 * `zicht-node synth`: invented deliveries for the node's municipality, to try with before there are real ones. It writes files in a
 * directory of their own, and opens neither the vault nor the secrets.
 */
export function synthCommand(): Command {
  const about = {
    nl: 'Verzin leveringen voor deze gemeente, om mee te proberen voordat er echte zijn; leest niets uit de kluis',
    en: 'Invent deliveries for this municipality, to try before there are real ones; reads nothing from the vault',
  };
  const some = { nl: 'alleen deze datasets, met komma’s ertussen', en: 'these datasets only, with commas between' };
  const realistic = { nl: 'alleen wat een gemeente doorgaans heeft', en: 'only what a municipality commonly has' };
  const lacks = {
    nl: 'kolommen die de bronnen missen, als dataset.kolom',
    en: 'columns that the sources lack, as dataset.column',
  };
  const years = { nl: 'jaren waarvan er inwoners zijn', en: 'years of which there are inhabitants' };
  return nodeCommand('synth')
    .description(say(about))
    .requiredOption('--out <dir>', say({ nl: 'map voor de leveringen', en: 'directory for the deliveries' }))
    .option('--dwellings <number>', say({ nl: 'aantal woningen', en: 'number of dwellings' }), dwellings, 5_000)
    .option('--seed <text>', say({ nl: 'bepaalt alles wat verzonnen wordt', en: 'decides all that is invented' }), '1')
    .option(
      '--dirt <share>',
      say({ nl: 'aandeel foute rijen, 0 tot 0.2', en: 'share of wrong rows, 0 to 0.2' }),
      dirtShare,
      0,
    )
    .option('--years <years>', say(years), someYears)
    .option('--lacks <columns>', say(lacks), someColumns)
    .option('--collects <datasets>', say(some), someDatasets)
    .addOption(new Option('--realistic', say(realistic)).conflicts('collects'))
    .action(async (options: SynthOptions) => {
      const configuration = readConfiguration(options.dir);
      refuseFilled(options.out);
      const several = configuration.municipalities.length > 1;
      for (const { code, name } of configuration.municipalities) {
        const directory = resolve(several ? join(options.out, code) : options.out);
        const deliveries = await writeDeliveries({
          ...orderOf(options, configuration),
          ...{ municipality: code, name, directory },
          ...(options.json !== true && { onProgress: progress }),
        });
        if (options.json === true) print(JSON.stringify({ event: 'synth', municipality: code, directory, deliveries }));
        else tell(options, `${name} (${code})`, directory, deliveries);
      }
    });
}

/** Invented files never take the place of files that are there: these may be real. */
function refuseFilled(directory: string): void {
  if (!existsSync(directory) || readdirSync(directory).length === 0) return;
  throw new Fault('SYNTH_NOT_EMPTY', {
    nl: `In ${directory} staan al bestanden, en die kunnen echt zijn. Kies met --out een lege of nieuwe map; er is niets geschreven.`,
    en: `${directory} holds files already, and these may be real. Choose an empty or new directory with --out; nothing was written.`,
  });
}

function orderOf(options: SynthOptions, { indelingsjaar }: NodeConfiguration) {
  const { seed, dirt: share, years, lacks } = options;
  return {
    ...{ seed, dirt: share, dwellings: options.dwellings },
    collects: options.realistic === true ? realisticDatasets : (options.collects ?? inventedDatasets),
    ...(years !== undefined && { residentYears: years }),
    ...(lacks !== undefined && { lacks }),
    ...(indelingsjaar !== undefined && { indelingsjaar }),
  };
}

function progress(done: number, total: number): void {
  if (done % 50 !== 0 && done !== total) return;
  process.stderr.write(
    `${say({ nl: `${done} van ${total} buurten verzonnen`, en: `${done} of ${total} areas invented` })}\n`,
  );
}

/** What was written, and the commands that take it in, in the order in which they go best. */
function tell({ dir }: SynthOptions, name: string, directory: string, deliveries: readonly Delivery[]): void {
  const rows = deliveries.reduce((sum, delivery) => sum + delivery.rows, 0);
  const path = (file: string): string => quoted(relative(process.cwd(), file) || '.');
  const made = {
    nl: `${name}: ${deliveries.length} levering${deliveries.length === 1 ? '' : 'en'} met ${rows} verzonnen rijen in ${directory}. Namen en kaart van de gebieden: areas.csv en areas.geojson.`,
    en: `${name}: ${deliveries.length} ${deliveries.length === 1 ? 'delivery' : 'deliveries'} with ${rows} invented rows in ${directory}. Names and map of the areas: areas.csv and areas.geojson.`,
  };
  const alone = {
    nl: 'Elke release die hieruit ontstaat heet verzonnen. Lees ze in een knooppunt zonder echte leveringen in:',
    en: 'Every release made from these is marked as invented. Take them in on a node without real deliveries:',
  };
  print(say(made));
  const spoilt = deliveries.flatMap(({ dirt }) => Object.values(dirt)).reduce((sum, count) => sum + count, 0);
  if (spoilt > 0)
    print(say({ nl: `Daarvan zijn ${spoilt} met opzet fout.`, en: `Of these ${spoilt} are wrong on purpose.` }));
  print(say(alone));
  for (const { dataset, file, manifest, mapping } of deliveries)
    print(
      `zicht-node ingest ${dataset} ${path(file)} --manifest ${path(manifest)} --mapping ${path(mapping)} --dir ${quoted(dir)}`,
    );
}

const quoted = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

const wrong = (nl: string, en: string): InvalidArgumentError => new InvalidArgumentError(say({ nl, en }));

function dwellings(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 100 && number <= 600_000) return number;
  throw wrong('geef een aantal van 100 tot en met 600000', 'give a number from 100 to 600000');
}

function dirtShare(text: string): number {
  const share = Number(text);
  if (/^\d*\.?\d+$/.test(text) && share <= 0.2) return share;
  throw wrong('geef een aandeel van 0 tot en met 0.2', 'give a share from 0 to 0.2');
}

function someYears(text: string): readonly number[] {
  const years = [...new Set(text.split(',').map(Number))].sort();
  if (years.every((year) => Number.isInteger(year) && year >= 2013 && year <= 2021)) return years;
  throw wrong('geef jaren van 2013 tot en met 2021', 'give years from 2013 to 2021');
}

function someDatasets(text: string): readonly InventedDataset[] {
  const asked = text.split(',');
  const known = inventedDatasets.filter((dataset) => asked.includes(dataset));
  if (known.length === new Set(asked).size) return known;
  const list = inventedDatasets.join(', ');
  throw wrong(`kies uit ${list}`, `choose from ${list}`);
}

function someColumns(text: string): readonly string[] {
  const asked = text.split(',');
  const known = columnsToLack();
  if (asked.every((column) => known.includes(column))) return asked;
  throw wrong(`kies uit ${known.join(', ')}`, `choose from ${known.join(', ')}`);
}

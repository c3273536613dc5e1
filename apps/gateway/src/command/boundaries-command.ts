import { join } from 'node:path';
import { say } from '@zichtlijn/messages';
import { Command } from 'commander';
import { importBoundaries } from '../boundaries/import-boundaries.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

interface ImportOptions {
  readonly dir: string;
  readonly municipality?: readonly string[];
  readonly json?: true;
}

/** `zicht-gateway boundaries import`: shapes for the maps of the dashboard, from a public file. */
export function boundariesCommand(): Command {
  const boundaries = new Command('boundaries').description(
    say({
      nl: 'Grenzen van wijken en buurten voor de kaart',
      en: 'Boundaries of districts and neighbourhoods for the map',
    }),
  );
  boundaries.addCommand(
    new Command('import')
      .description(
        say({
          nl: 'Lees een openbaar GeoJSON-bestand van het CBS of PDOK in (WGS 84 of RD)',
          en: 'Import a public GeoJSON file of CBS or PDOK (WGS 84 or Dutch grid)',
        }),
      )
      .argument(
        '<file>',
        say({ nl: 'GeoJSON met wijken, buurten of beide', en: 'GeoJSON with districts, neighbourhoods or both' }),
      )
      .option('--municipality <code...>', say({ nl: 'alleen deze gemeenten', en: 'these municipalities only' }))
      .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
      .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
      .action(run),
  );
  return boundaries;
}

async function run(file: string, { dir, municipality = [], json }: ImportOptions): Promise<void> {
  const imported = await importBoundaries(file, join(dir, 'boundaries'), municipality);
  if (json) process.stdout.write(`${JSON.stringify({ imported })}\n`);
  else
    for (const { municipality: code, areas } of imported)
      process.stdout.write(`${code}  ${say({ nl: `${areas} gebieden`, en: `${areas} areas` })}\n`);
}

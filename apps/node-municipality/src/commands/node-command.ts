import { say } from '@zichtlijn/messages';
import { Command } from 'commander';

/** What every command of the node takes. */
export interface CommonOptions {
  readonly dir: string;
  readonly json?: boolean;
}

/** A command of `zicht-node` with the options that all of them have. */
export function nodeCommand(name: string): Command {
  return new Command(name)
    .option('--dir <dir>', say({ nl: 'map van het knooppunt', en: 'directory of the node' }), '.')
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }));
}

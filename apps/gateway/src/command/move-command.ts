import { say } from '@zichtlijn/messages';
import { Command, InvalidArgumentError } from 'commander';
import { askOrChange } from './ask-or-change.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

interface MoveOptions {
  readonly dir: string;
  readonly to: string;
  readonly on: string;
  readonly json?: true;
}

/** `zicht-gateway nodes move`: from a day on another node speaks for a municipality. */
export function moveCommand(): Command {
  return new Command('move')
    .description(
      say({
        nl: 'Laat vanaf een dag een ander knooppunt voor een gemeente spreken (herindeling, andere dienst)',
        en: 'Let another node speak for a municipality from a day on (reclassification, other service)',
      }),
    )
    .argument('<code>', say({ nl: 'CBS-code van de gemeente', en: 'CBS code of the municipality' }))
    .requiredOption('--to <id>', say({ nl: 'id uit `nodes list`', en: 'id from `nodes list`' }))
    .requiredOption('--on <day>', say({ nl: 'eerste dag, jjjj-mm-dd', en: 'first day, yyyy-mm-dd' }), day)
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .action(async (code: string, { dir, to, on, json }: MoveOptions) => {
      await askOrChange(dir, { command: 'move', code, to, on });
      const done = { nl: `${code}: vanaf ${on} bij ${to}`, en: `${code}: at ${to} from ${on}` };
      process.stdout.write(`${json ? JSON.stringify({ moved: code, to, on }) : say(done)}\n`);
    });
}

function day(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(say({ nl: 'geef een dag als 2027-01-01', en: 'give a day such as 2027-01-01' }));
}

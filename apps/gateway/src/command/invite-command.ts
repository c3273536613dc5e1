import { Fault, say } from '@zichtlijn/messages';
import { Command, InvalidArgumentError } from 'commander';
import { askOrChange } from './ask-or-change.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

interface InviteOptions {
  readonly dir: string;
  readonly municipality?: readonly string[];
  readonly riec?: string;
  readonly days: number;
  readonly at?: string;
  readonly json?: true;
}

/** `zicht-gateway nodes invite`: one code with which a node joins. */
export function inviteCommand(): Command {
  return new Command('invite')
    .description(
      say({
        nl: 'Maak een code waarmee een knooppunt eenmaal kan aansluiten (`zicht-node join`)',
        en: 'Make a code with which a node can join once (`zicht-node join`)',
      }),
    )
    .option(
      '--municipality <code...>',
      say({ nl: 'CBS-codes van zijn gemeenten', en: 'CBS codes of its municipalities' }),
    )
    .option('--riec <slug>', say({ nl: 'of elke gemeente van dit RIEC', en: 'or any municipality of this RIEC' }))
    .option('--days <number>', say({ nl: 'dagen dat de code geldt', en: 'days for which the code counts' }), days, 14)
    .option(
      '--at <url>',
      say({
        nl: 'adres waarop knooppunten deze gateway bereiken; zonder dat waarop zij luistert',
        en: 'address at which nodes reach this gateway; without it the one at which it listens',
      }),
    )
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .action(run);
}

async function run({ dir, municipality, riec, days: count, at, json }: InviteOptions): Promise<void> {
  if ((municipality === undefined) === (riec === undefined)) throw oneOfThem();
  const whom = riec === undefined ? { municipalities: [...new Set(municipality)] } : { riec };
  const told = await askOrChange(dir, { command: 'invite', for: whom, days: count, at: at ?? null });
  const { invitation } = (told as { readonly said: { readonly invitation: string } }).said;
  process.stdout.write(`${json ? JSON.stringify({ invitation }) : invitation}\n`);
  // Apart from the code, which can then be passed on as it is.
  if (!json)
    process.stderr.write(
      `${say({
        nl: `Geldt eenmaal, ${count} dagen. Geef de code langs een weg die u vertrouwt; zij wordt niet nog eens getoond.`,
        en: `Counts once, for ${count} days. Hand the code over by a way that you trust; it is not shown again.`,
      })}\n`,
    );
}

function days(text: string): number {
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 90) return Number(text);
  throw new InvalidArgumentError(say({ nl: 'geef een getal van 1 tot en met 90', en: 'give a number from 1 to 90' }));
}

function oneOfThem(): Fault {
  return new Fault('INVITATION_FOR', {
    nl: 'Zeg met --municipality voor welke gemeenten de code is, of met --riec voor welk RIEC.',
    en: 'Say with --municipality for which municipalities the code is, or with --riec for which RIEC.',
  });
}

import { Fault, say } from '@zichtlijn/messages';
import { Command } from 'commander';
import { headMissing } from './log-fault.ts';
import { type LogSource, logboekRecord } from './logboek-dataverwerkingen.ts';
import { readLog } from './read-log.ts';
import { type NotedHead, notedHead } from './search-log.ts';

/** Where a program keeps its log. */
export interface LogPlace extends LogSource {
  readonly defaultDirectory: string;
  readonly logOf: (directory: string) => string;
}

interface VerifyOptions {
  readonly dir: string;
  readonly json?: true;
  readonly head?: string;
}

interface ExportOptions {
  readonly dir: string;
  readonly from?: string;
  readonly until?: string;
}

/** `log verify` and `log export` of a program. They read, and need nothing but the files. */
export function logCommand(place: LogPlace): Command {
  const log = new Command('log').description(
    say({ nl: 'Logboek van verwerkingen: controleren, uitvoeren', en: 'Log of processings: verify, export' }),
  );
  const of = (command: Command): Command =>
    command.option(
      '--dir <dir>',
      say({ nl: 'map van het programma', en: 'directory of the program' }),
      place.defaultDirectory,
    );
  log.addCommand(
    of(new Command('verify'))
      .description(say({ nl: 'Controleer dat geen byte veranderd is', en: 'Check that no byte was changed' }))
      .option(
        '--head <text>',
        say({ nl: 'eerder genoteerde kop, nummer:hash', en: 'head that was noted earlier, number:hash' }),
      )
      .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
      .action((options: VerifyOptions) => verify(place, options)),
  );
  log.addCommand(
    of(new Command('export'))
      .description(
        say({
          nl: 'Schrijf het logboek in de velden van Logboek Dataverwerkingen, een JSON-regel per verwerking',
          en: 'Write the log in the fields of Logboek Dataverwerkingen, a line of JSON per processing',
        }),
      )
      .option('--from <text>', say({ nl: 'vanaf dit moment, ISO 8601', en: 'from this moment, ISO 8601' }))
      .option('--until <text>', say({ nl: 'tot dit moment, ISO 8601', en: 'until this moment, ISO 8601' }))
      .action((options: ExportOptions) => exportLog(place, options)),
  );
  return log;
}

async function verify({ logOf }: LogPlace, { dir, head, json }: VerifyOptions): Promise<void> {
  const noted = head === undefined ? null : headOf(head);
  let records = 0;
  let last = '';
  let isNotedThere = noted === null;
  for await (const { n, chain } of readLog(logOf(dir))) {
    records += 1;
    last = `${n}:${chain}`;
    if (n === noted?.n && chain === noted.chain) isNotedThere = true;
  }
  if (!isNotedThere) throw headMissing(noted!.n);
  if (json) return print(JSON.stringify({ sound: true, records, head: last === '' ? null : last }));
  print(say({ nl: `Heel: ${records} records.`, en: `Sound: ${records} records.` }));
  if (last !== '') print(say({ nl: `Kop (noteer die elders): ${last}`, en: `Head (note it elsewhere): ${last}` }));
}

async function exportLog(place: LogPlace, { dir, from, until }: ExportOptions): Promise<void> {
  const begin = from === undefined ? Number.NEGATIVE_INFINITY : moment(from);
  const end = until === undefined ? Number.POSITIVE_INFINITY : moment(until);
  for await (const record of readLog(place.logOf(dir))) {
    const at = Date.parse(record.at);
    if (at < begin || at >= end) continue;
    const told = logboekRecord(record, place);
    if (told !== null) print(JSON.stringify(told));
  }
}

function headOf(text: string): NotedHead {
  const noted = notedHead(text);
  if (noted !== null) return noted;
  throw new Fault('LOG_HEAD', {
    nl: '--head is een nummer en een hash zoals `log verify` ze noemt, bijvoorbeeld 12:3f…',
    en: '--head is a number and a hash as `log verify` gives them, for instance 12:3f…',
  });
}

function moment(text: string): number {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at;
  throw new Fault('LOG_MOMENT', {
    nl: '--from en --until zijn momenten in ISO 8601, bijvoorbeeld 2026-11-01T00:00:00Z.',
    en: '--from and --until are moments in ISO 8601, for instance 2026-11-01T00:00:00Z.',
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

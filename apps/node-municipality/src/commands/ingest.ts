import { Fault, type Sentence, say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { type IngestOrder, ingest } from '../import/ingest.ts';
import type { IngestReport } from '../import/ingest-report.ts';
import { columnTitle } from '../quality/column-title.ts';
import { outOfScopeRule, rejectRule } from '../quality/rule-words.ts';
import { tooManyEmbedded } from '../vault/embedded-size.ts';
import { openVault } from '../vault/open-vault.ts';
import { embeddedSizeSentence } from './embedded-size-sentence.ts';
import { type IngestAllReport, ingestAll, refusedLine } from './ingest-all.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

interface IngestOptions extends CommonOptions {
  readonly manifest?: string;
  readonly mapping?: string;
}

/** `zicht-node ingest`: one delivery, pseudonymised and checked, into the vault. */
export function ingestCommand(): Command {
  return nodeCommand('ingest')
    .description(say({ nl: 'Laad een levering in de kluis', en: 'Load a delivery into the vault' }))
    .argument(
      '[dataset]',
      say({
        nl: 'dataset van het microdatacontract; zonder dataset gaat alles in wat is voorgesteld',
        en: 'dataset of the microdata contract; without one everything that was proposed goes in',
      }),
    )
    .argument('[file...]', say({ nl: 'CSV- of XLSX-bestanden', en: 'CSV or XLSX files' }))
    .option('--manifest <file>', say({ nl: 'manifest van de levering', en: 'manifest of the delivery' }))
    .option(
      '--mapping <file>',
      say({ nl: 'welke bronkolom welke contractkolom is', en: 'which source column is which contract column' }),
    )
    .action(async (dataset: string | undefined, files: string[], options: IngestOptions) => {
      const configuration = readConfiguration(options.dir);
      const isJson = options.json === true;
      const onProgress = isJson ? () => {} : progress;
      const order = orderOf(dataset, files, options);
      const vault = await openVault(configuration);
      try {
        if (order === null) await ingestAll(configuration, vault, { ...tellAll(isJson), onProgress });
        else {
          const report = await ingest(configuration, vault, { ...order, onProgress });
          const tooMany = await tooManyEmbedded(vault);
          print(isJson ? JSON.stringify({ ...report, tooManyEmbedded: tooMany }) : told(report));
        }
        const tooMany = isJson ? null : await tooManyEmbedded(vault);
        if (tooMany !== null) print(say(embeddedSizeSentence(tooMany)));
      } finally {
        await vault.close();
      }
    });
}

/** What to take in; null is everything that was proposed. @throws Fault USAGE */
function orderOf(
  dataset: string | undefined,
  files: readonly string[],
  { manifest, mapping }: IngestOptions,
): IngestOrder | null {
  if (dataset === undefined) return null;
  if (files.length > 0 && manifest !== undefined && mapping !== undefined) return { dataset, files, manifest, mapping };
  throw new Fault(
    'USAGE',
    {
      nl: 'Bij een dataset horen een bestand, --manifest en --mapping. Zie --help.',
      en: 'With a dataset go a file, --manifest and --mapping. See --help.',
    },
    2,
  );
}

function tellAll(isJson: boolean): Pick<IngestAllReport, 'onLoaded' | 'onRefused'> {
  return {
    onLoaded: (name, report) => print(isJson ? JSON.stringify({ name, ...report }) : told(report)),
    onRefused: (name, fault) =>
      print(
        isJson
          ? JSON.stringify({ name, status: 'refused', error: { code: fault.code, ...fault.sentence } })
          : refusedLine(name, fault),
      ),
  };
}

let shown = 0;

function progress(rows: number): void {
  if (rows - shown < 20_000) return;
  shown = rows;
  process.stderr.write(say({ nl: `${rows} rijen gelezen\n`, en: `${rows} rows read\n` }));
}

function told(report: IngestReport): string {
  if (report.status === 'unchanged') {
    return say({
      nl: `${report.dataset}: deze levering staat al in de kluis; er is niets veranderd.`,
      en: `${report.dataset}: this delivery is already in the vault; nothing changed.`,
    });
  }
  const { rowsRead, rowsKept, rowsRepeated, rowsRejected, rowsMerged, rowsOutOfScope, rejectFile } = report;
  const lesser = Object.entries(report.keys).filter(([, { lower }]) => lower > 0);
  const outOfScope = Object.entries(report.outOfScopeByRule);
  const lines: (Sentence | false)[] = [
    {
      nl: `${report.dataset}: ${rowsRead} rijen gelezen, ${rowsKept} bewaard, ${rowsRepeated} herhaald, ${rowsRejected} afgewezen, ${rowsOutOfScope} buiten bereik.`,
      en: `${report.dataset}: ${rowsRead} rows read, ${rowsKept} kept, ${rowsRepeated} repeated, ${rowsRejected} rejected, ${rowsOutOfScope} out of scope.`,
    },
    ...Object.entries(report.rejectedByRule).map(([rule, count]) => counted(rejectRule(rule), count)),
    ...outOfScope.map(([rule, count]) => counted(outOfScopeRule(report.dataset, rule), count)),
    ...lesser.map(([name, { lower }]) => {
      const { nl, en } = columnTitle(report.dataset, name);
      return {
        nl: `${nl}: ${lower} rijen herkend aan minder kolommen dan het contract noemt`,
        en: `${en}: ${lower} rows known by fewer columns than the contract names`,
      };
    }),
    ...Object.entries(report.notFound).map(([name, count]) => ({
      nl: `${name}: ${count} waarden staan niet in het opzoekbestand en zijn leeg gelaten`,
      en: `${name}: ${count} values are not in the lookup file and were left empty`,
    })),
    rowsMerged > 0 && {
      nl: `${rowsMerged} rijen van eerdere leveringen bleken over hetzelfde te gaan als een andere rij en zijn vervallen.`,
      en: `${rowsMerged} rows of earlier deliveries turned out to be about the same as another row and were dropped.`,
    },
    rejectFile !== null && {
      nl: `Afgewezen rijen naar regel en kolom: ${rejectFile}`,
      en: `Rejected rows by line and column: ${rejectFile}`,
    },
    report.droppedColumns.length > 0 && {
      nl: `Niet gebruikte kolommen: ${report.droppedColumns.join(', ')}`,
      en: `Columns not used: ${report.droppedColumns.join(', ')}`,
    },
  ];
  return lines.flatMap((line) => (line === false ? [] : [say(line)])).join('\n');
}

/** How many rows a rule took, in words. */
const counted = ({ nl, en }: Sentence, rows: number): Sentence => ({ nl: `  ${nl}: ${rows}`, en: `  ${en}: ${rows}` });

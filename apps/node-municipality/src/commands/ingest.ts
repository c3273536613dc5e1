import { language, say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { ingest } from '../import/ingest.ts';
import type { IngestReport } from '../import/ingest-report.ts';
import { openVault } from '../vault/open-vault.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';

interface IngestOptions extends CommonOptions {
  readonly manifest: string;
  readonly mapping: string;
}

/** `zicht-node ingest`: one delivery, pseudonymised and checked, into the vault. */
export function ingestCommand(): Command {
  return nodeCommand('ingest')
    .description(say({ nl: 'Laad een levering in de kluis', en: 'Load a delivery into the vault' }))
    .argument('<dataset>', say({ nl: 'dataset van het microdatacontract', en: 'dataset of the microdata contract' }))
    .argument('<file...>', say({ nl: 'CSV- of XLSX-bestanden', en: 'CSV or XLSX files' }))
    .requiredOption('--manifest <file>', say({ nl: 'manifest van de levering', en: 'manifest of the delivery' }))
    .requiredOption(
      '--mapping <file>',
      say({ nl: 'welke bronkolom welke contractkolom is', en: 'which source column is which contract column' }),
    )
    .action(async (dataset: string, files: string[], options: IngestOptions) => {
      const configuration = readConfiguration(options.dir);
      const vault = await openVault(configuration);
      try {
        const { manifest, mapping } = options;
        const onProgress = options.json === true ? () => {} : progress;
        const report = await ingest(configuration, vault, { dataset, manifest, mapping, files, onProgress });
        process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : `${told(report)}\n`);
      } finally {
        await vault.close();
      }
    });
}

let shown = 0;

function progress(rows: number): void {
  if (rows - shown < 20_000) return;
  shown = rows;
  process.stderr.write(language() === 'en' ? `${rows} rows read\n` : `${rows} rijen gelezen\n`);
}

function told(report: IngestReport): string {
  const english = language() === 'en';
  if (report.status === 'unchanged') {
    return english
      ? `${report.dataset}: this delivery is already in the vault; nothing changed.`
      : `${report.dataset}: deze levering staat al in de kluis; er is niets veranderd.`;
  }
  const { rowsRead, rowsKept, rowsRepeated, rowsRejected, droppedColumns, rejectFile } = report;
  const rules = Object.entries(report.rejectedByRule).map(([rule, count]) => `  ${rule}: ${count}`);
  const dropped = droppedColumns.join(', ');
  const lower = Object.entries(report.keys).filter(([, { lower: rows }]) => rows > 0);
  const keys = lower.map(([name, { lower: rows }]) =>
    english ? `${name}: ${rows} rows from a lesser source` : `${name}: ${rows} rijen uit een mindere bron`,
  );
  const lines = english
    ? [
        `${report.dataset}: ${rowsRead} rows read, ${rowsKept} kept, ${rowsRepeated} repeated, ${rowsRejected} rejected.`,
        ...rules,
        ...keys,
        ...(rejectFile === null ? [] : [`Rejected rows by line and column: ${rejectFile}`]),
        ...(dropped === '' ? [] : [`Columns not used: ${dropped}`]),
      ]
    : [
        `${report.dataset}: ${rowsRead} rijen gelezen, ${rowsKept} bewaard, ${rowsRepeated} herhaald, ${rowsRejected} afgewezen.`,
        ...rules,
        ...keys,
        ...(rejectFile === null ? [] : [`Afgewezen rijen naar regel en kolom: ${rejectFile}`]),
        ...(dropped === '' ? [] : [`Niet gebruikte kolommen: ${dropped}`]),
      ];
  return lines.join('\n');
}

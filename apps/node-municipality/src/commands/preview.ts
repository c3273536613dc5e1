import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { preview } from '../release.ts';
import type { StagedRelease } from '../staged/staged-release.ts';
import type { LinkReport } from '../tabulate/link-report.ts';
import { linkLines, linkReportOf } from './link-lines.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { inventedMark, print } from './print.ts';
import { rungCounts, rungLine } from './rung-counts.ts';

interface PreviewOptions extends CommonOptions {
  readonly reasons?: boolean;
}

/** `zicht-node preview`: what would leave, cell for cell. */
export function previewCommand(): Command {
  const about = {
    nl: 'Laat cel voor cel zien wat het knooppunt zou verlaten, voordat dat gebeurt',
    en: 'Show cell for cell what would leave the node, before it does',
  };
  const reasons = {
    nl: 'ook waarom cellen verborgen zijn (vertrouwelijk: alleen binnen het knooppunt)',
    en: 'also why cells are hidden (confidential: inside the node only)',
  };
  return nodeCommand('preview')
    .description(say(about))
    .option('--reasons', say(reasons))
    .action(async ({ dir, json, reasons: why = false }: PreviewOptions) => {
      const configuration = readConfiguration(dir);
      for (const municipality of configuration.municipalities) {
        const release = await preview(configuration, municipality);
        const links = why ? await linkReportOf(configuration, municipality.code) : null;
        if (json) print(JSON.stringify({ ...asJson(release, why), ...(links === null ? {} : { links }) }));
        else printRelease(release, links);
      }
    });
}

function asJson({ manifest, areas, tables, reasons }: StagedRelease, why: boolean) {
  const cells = tables.flatMap(({ indicator, version, cells }) =>
    cells.map((cell) => ({ indicator, version, ...cell })),
  );
  return { event: 'preview', release: manifest, rungs: rungCounts(tables), areas, cells, ...(why ? { reasons } : {}) };
}

function printRelease({ manifest, tables, reasons }: StagedRelease, links: LinkReport | null): void {
  print(`${manifest.municipality} ${manifest.id}${inventedMark(manifest.synthetic)}`);
  for (const rung of rungCounts(tables)) print(`  ${rungLine(rung)}`);
  print('indicator;version;area;period;breakdown;category;measure;value;status;flags');
  for (const { indicator, version, cells } of tables) {
    for (const { area, period, breakdown, category, measure, value, status, flags } of cells) {
      const row = [
        indicator,
        version,
        area,
        period,
        breakdown,
        category,
        measure,
        value ?? '',
        status,
        flags.join(' '),
      ];
      print(row.join(';'));
    }
  }
  if (links === null) return;
  print(
    say({
      nl: 'VERTROUWELIJK: redenen blijven binnen het knooppunt',
      en: 'CONFIDENTIAL: reasons stay inside the node',
    }),
  );
  for (const { address, rule, confStatus } of reasons) {
    const { quantity, area, period, breakdown, category } = address;
    print([quantity, area, period, breakdown, category, rule, confStatus].join(';'));
  }
  for (const line of linkLines(links)) print(line);
}

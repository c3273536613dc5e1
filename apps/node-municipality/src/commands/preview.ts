import type { ReleasedTable } from '@zichtlijn/disclosure';
import { Fault, say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { preview } from '../preview.ts';
import type { StagedRelease } from '../staged/staged-release.ts';
import type { InputReport } from '../tabulate/input-report.ts';
import { type AskedCell, askedCell, why } from '../what-if/why.ts';
import { inputLines, inputReportOf } from './input-lines.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { writePreviewPages } from './preview-page.ts';
import { confidential, inventedMark, print } from './print.ts';
import { rungCounts, rungLine } from './rung-counts.ts';
import { indicatorsOf, unsignedSentence } from './unsigned-sentence.ts';
import { whyLines } from './why-lines.ts';

interface PreviewOptions extends CommonOptions {
  readonly reasons?: boolean;
  readonly why?: readonly string[];
  readonly breakdown?: string;
  readonly page?: string;
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
  const whyOne = {
    nl: 'alleen waarom dit ene getal verborgen is en op welke cellen het leunt (vertrouwelijk)',
    en: 'only why this one number is hidden and which cells it leans on (confidential)',
  };
  const breakdownOf = { nl: 'bij --why: van deze categorie', en: 'with --why: of this category' };
  const onOnePage = {
    nl: 'schrijf alles op één pagina: wat zou vertrekken, wat verborgen of niet verzameld is, en de kwaliteit (vertrouwelijk)',
    en: 'write all on one page: what would leave, what is hidden or not collected, and the quality (confidential)',
  };
  return nodeCommand('preview')
    .description(say(about))
    .option('--reasons', say(reasons))
    .option('--why <indicator area period...>', say(whyOne))
    .option('--breakdown <breakdown=category>', say(breakdownOf))
    .option('--page <dir>', say(onOnePage))
    .action(async ({ dir, json, reasons: all = false, why: asked, breakdown, page }: PreviewOptions) => {
      const configuration = readConfiguration(dir);
      if (asked !== undefined || breakdown !== undefined) {
        await printWhy(configuration, askedCell(asked ?? [], breakdown), json === true);
        return;
      }
      if (page !== undefined) {
        await writePreviewPages(configuration, page, json === true);
        return;
      }
      for (const municipality of configuration.municipalities) {
        const release = await preview(configuration, municipality);
        const inputs = all ? await inputReportOf(configuration, municipality.code) : null;
        if (json) print(JSON.stringify({ ...asJson(release, all), ...(inputs ?? {}) }));
        else printRelease(release, inputs);
      }
    });
}

async function printWhy(configuration: NodeConfiguration, asked: AskedCell, json: boolean): Promise<void> {
  const own = configuration.municipalities.find(({ code }) => code === `GM${asked.area.slice(2, 6)}`);
  if (own === undefined) throw notOwnArea(asked.area);
  const found = await why(configuration, own, asked);
  if (json) {
    const { explanations } = found;
    print(JSON.stringify({ event: 'why', municipality: own.code, confidential: true, ...asked, explanations }));
    return;
  }
  print(say(confidential));
  for (const line of whyLines(found)) print(line);
}

function notOwnArea(area: string): Fault {
  return new Fault('AREA_NOT_OWN', {
    nl: `Gebied ${area} ligt niet in een gemeente van dit knooppunt.`,
    en: `Area ${area} lies in no municipality of this node.`,
  });
}

function asJson({ manifest, areas, tables, withheld, reasons }: StagedRelease, why: boolean) {
  const [cells, unsigned] = [tables, withheld].map((all) =>
    all.flatMap(({ indicator, version, cells: own }) => own.map((cell) => ({ indicator, version, ...cell }))),
  );
  const rungs = rungCounts(tables);
  return { event: 'preview', release: manifest, rungs, areas, cells, unsigned, ...(why ? { reasons } : {}) };
}

function printRelease({ manifest, tables, withheld, reasons }: StagedRelease, inputs: InputReport | null): void {
  print(`${manifest.municipality} ${manifest.id}${inventedMark(manifest.synthetic)}`);
  printTables(tables);
  if (withheld.length > 0) {
    print(say(unsignedSentence(indicatorsOf(withheld).length)));
    printTables(withheld);
  }
  if (inputs === null) return;
  print(say(confidential));
  for (const { address, rule, confStatus } of reasons) {
    const { quantity, area, period, breakdown, category } = address;
    print([quantity, area, period, breakdown, category, rule, confStatus].join(';'));
  }
  for (const line of inputLines(inputs)) print(line);
}

function printTables(tables: readonly ReleasedTable[]): void {
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
}

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import type { NodeMunicipality } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { qualityPage } from '../quality/quality-page.ts';
import { type QualityReport, qualityReport } from '../quality/quality-report.ts';
import { type QualitySection, qualitySections } from '../quality/quality-sections.ts';
import { replaceSynced } from '../synced-file.ts';
import { inputReport } from '../tabulate/input-report.ts';
import { withVault } from '../vault/with-vault.ts';
import { inputSentences } from './input-lines.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { confidential, inventedMark, print } from './print.ts';

interface QualityOptions extends CommonOptions {
  readonly html?: string;
}

/** `zicht-node quality`: how good the delivered data are, for the node's own people. It stays inside. */
export function qualityCommand(): Command {
  const about = {
    nl: 'Laat zien hoe goed de geleverde gegevens zijn (vertrouwelijk: alleen binnen het knooppunt)',
    en: 'Show how good the delivered data are (confidential: inside the node only)',
  };
  const page = { nl: 'schrijf het als pagina in deze map', en: 'write it as a page into this directory' };
  return nodeCommand('quality')
    .description(say(about))
    .option('--html <directory>', say(page))
    .action(async ({ dir, json, html }: QualityOptions) => {
      const configuration = readConfiguration(dir);
      await withVault(configuration, async ({ pool }) => {
        for (const municipality of configuration.municipalities) {
          const report = await qualityReport(pool, municipality.code);
          const { links, ...lacking } = await inputReport(pool, municipality.code);
          const told = { ...report, notLinked: links.notCollected, ...lacking };
          const lines = inputSentences({ links, ...lacking });
          if (json === true) print(JSON.stringify({ event: 'quality', confidential: true, ...told }));
          else printSections(headOf(municipality, report), qualitySections(report));
          if (json !== true) for (const line of lines) print(say(line));
          if (html === undefined) continue;
          mkdirSync(html, { recursive: true, mode: 0o700 });
          const file = resolve(html, `${municipality.code}-quality.html`);
          replaceSynced(
            file,
            qualityPage(headOf(municipality, report), confidential, qualitySections(report), lines),
            0o600,
          );
          if (json !== true) print(say({ nl: `Geschreven: ${file}`, en: `Written: ${file}` }));
        }
      });
    });
}

function headOf({ code, name }: NodeMunicipality, { deliveries }: QualityReport): string {
  return `${name} (${code})${inventedMark(deliveries.some(({ synthetic }) => synthetic))}`;
}

function printSections(head: string, sections: readonly QualitySection[]): void {
  print(head);
  print(say(confidential));
  for (const { title, columns, rows } of sections) {
    print('');
    print(say(title));
    for (const row of [columns, ...rows]) print(`  ${row.map((cell) => say(cell)).join(' · ')}`);
  }
}

import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { build } from '../build/build.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { borderSentences } from './border-sentences.ts';
import { inputLines, inputReportOf } from './input-lines.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { operatorOf, operatorOption } from './operator-option.ts';
import { inventedMark, print } from './print.ts';
import { protectionFigures, protectionLines } from './protection-figures.ts';
import { rungCounts, rungLine } from './rung-counts.ts';
import { stageProgress } from './stage-progress.ts';
import { indicatorsOf, unsignedSentence } from './unsigned-sentence.ts';

/** `zicht-node build`: from vault to a staged release. */
export function buildCommand(): Command {
  const about = {
    nl: 'Tel de kluis, beveilig de tabellen en zet een release klaar; er wordt niets gepubliceerd',
    en: 'Count the vault, protect the tables and stage a release; nothing is published',
  };
  return nodeCommand('build')
    .description(say(about))
    .option(...operatorOption)
    .action(async ({ dir, json, operator }: CommonOptions & { readonly operator?: string }) => {
      const configuration = readConfiguration(dir);
      const builder = await operatorOf(operator);
      for (const municipality of configuration.municipalities) {
        const { manifest, tables, withheld, reasons, report } = await build(
          configuration,
          municipality,
          json ? undefined : stageProgress(),
          builder,
        );
        const protection = protectionFigures({ reasons, report });
        const rungs = rungCounts([...tables, ...withheld]);
        const off = indicatorsOf(withheld);
        const inputs = await inputReportOf(configuration, municipality.code);
        const borders = borderSentences(municipality);
        if (json) {
          print(
            JSON.stringify({
              event: 'staged',
              release: manifest,
              protection,
              rungs,
              unsigned: off,
              borders,
              ...inputs,
            }),
          );
          continue;
        }
        print(`${municipality.name} (${municipality.code})${inventedMark(manifest.synthetic)}`);
        for (const rung of rungs) print(`  ${rungLine(rung)}`);
        for (const line of protectionLines(protection)) print(`  ${line}`);
        for (const sentence of borders) print(`  ${say(sentence)}`);
        for (const line of inputLines(inputs)) print(line);
        if (off.length > 0) print(say(unsignedSentence(off.length)));
        print(
          say({
            nl: `Klaargezet: ${manifest.id}. Bekijk met "zicht-node preview".`,
            en: `Staged: ${manifest.id}. Look with "zicht-node preview".`,
          }),
        );
      }
    });
}

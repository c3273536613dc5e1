import { type Sentence, say } from '@zichtlijn/messages';
import type { ReleaseManifest } from '@zichtlijn/release';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { outOfScopeRule, rejectRule } from '../quality/rule-words.ts';
import type { Retraction } from '../releases/retraction.ts';
import { type InputReport, inputReport } from '../tabulate/input-report.ts';
import { tooManyEmbedded } from '../vault/embedded-size.ts';
import { openVault } from '../vault/open-vault.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { borderSentences } from './border-sentences.ts';
import { type DeliveryCount, deliveryCounts } from './delivery-counts.ts';
import { embeddedSizeSentence } from './embedded-size-sentence.ts';
import { firstSightSentence } from './first-sight-sentence.ts';
import { inputLines } from './input-lines.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { inventedMark, print } from './print.ts';
import { servedAt } from './serving-file.ts';

interface Status {
  readonly municipality: string;
  readonly name: string;
  readonly current: ReleaseManifest | null;
  /** Until when the current release is, or was, for the municipality's own people alone. */
  readonly firstSightUntil: string | null;
  readonly retracted: readonly Retraction[];
  readonly servedAt: string | null;
  /** How its ground changed, and what that does to its series. */
  readonly borders: readonly Sentence[];
  readonly deliveries: readonly DeliveryCount[];
  readonly inputs: InputReport;
  /** Rows of the whole vault, where it is embedded and holds more than is recommended. */
  readonly tooManyEmbedded: number | null;
}

/** `zicht-node status`: what came in, what is current, and whether it is served. */
export function statusCommand(): Command {
  const about = {
    nl: 'Laat zien wat is ingelezen, welke release de huidige is en of zij wordt bediend',
    en: 'Show what was ingested, which release is current and whether it is served',
  };
  return nodeCommand('status')
    .description(say(about))
    .action(async ({ dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      const served = await servedAt(configuration.directory);
      const vault = await openVault(configuration);
      try {
        const tooMany = await tooManyEmbedded(vault);
        for (const own of configuration.municipalities) {
          const { code, name } = own;
          const { current, retracted, sights } = await withReleaseStore(configuration, own, async (store) => ({
            current: await store.current(),
            retracted: await store.retractions(),
            sights: await store.firstSights(),
          }));
          const firstSightUntil = sights.find(({ id }) => id === current?.id)?.until ?? null;
          const deliveries = await deliveryCounts(vault.pool, code);
          const inputs = await inputReport(vault.pool, code);
          const borders = borderSentences(own);
          const published = { current, firstSightUntil, retracted, servedAt: served };
          const status: Status = {
            ...{ municipality: code, name, ...published, borders, deliveries, inputs },
            tooManyEmbedded: tooMany,
          };
          const { inputs: lacking, ...rest } = status;
          if (json) print(JSON.stringify({ event: 'status', ...rest, ...lacking }));
          else printStatus(status);
        }
        if (json !== true && tooMany !== null) print(say(embeddedSizeSentence(tooMany)));
      } finally {
        await vault.close();
      }
    });
}

function printStatus({
  municipality,
  name,
  current,
  firstSightUntil,
  retracted,
  servedAt: at,
  borders,
  deliveries,
  inputs,
}: Status): void {
  print(`${name} (${municipality})`);
  const none = say({ nl: 'nog geen', en: 'none yet' });
  const mark = inventedMark(current?.synthetic ?? false);
  print(`  ${say({ nl: 'huidige release', en: 'current release' })}: ${current?.id ?? none}${mark}`);
  if (firstSightUntil !== null) print(`  ${say(firstSightSentence(firstSightUntil))}`);
  for (const { subject, reason, at: when } of retracted)
    print(`  ${say({ nl: 'ingetrokken', en: 'retracted' })}: ${subject} (${reason}, ${when})`);
  print(`  ${say({ nl: 'bediend', en: 'served' })}: ${at ?? say({ nl: 'nee', en: 'no' })}`);
  for (const sentence of borders) print(`  ${say(sentence)}`);
  for (const one of deliveries) {
    const rules = [
      ...Object.entries(one.rejectedByRule).map(([rule, rows]) => `${say(rejectRule(rule))} ${rows}`),
      ...Object.entries(one.outOfScopeByRule).map(
        ([rule, rows]) => `${say(outOfScopeRule(one.dataset, rule))} ${rows}`,
      ),
    ];
    const counts = say({
      nl: `${one.deliveries} leveringen, ${one.kept} bewaard, ${one.repeated} herhaald, ${one.rejected} afgewezen, ${one.outOfScope} buiten bereik`,
      en: `${one.deliveries} deliveries, ${one.kept} kept, ${one.repeated} repeated, ${one.rejected} rejected, ${one.outOfScope} out of scope`,
    });
    print(`  ${one.dataset}: ${counts}${rules.length === 0 ? '' : `: ${rules.join(', ')}`}`);
  }
  for (const line of inputLines(inputs)) print(line);
}

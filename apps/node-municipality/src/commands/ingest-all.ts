import { Fault, type Sentence, say } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { ingest } from '../import/ingest.ts';
import type { IngestReport } from '../import/ingest-report.ts';
import { proposedDeliveries } from '../propose/delivery-file.ts';
import type { Vault } from '../vault/open-vault.ts';

/** What is told of each delivery, and of one that was refused. */
export interface IngestAllReport {
  onLoaded(name: string, report: IngestReport): void;
  onRefused(name: string, fault: Fault): void;
  onProgress(rows: number): void;
}

/**
 * Take in every proposed delivery, each by itself: one that is refused keeps no other out.
 *
 * @throws Fault NOTHING_PROPOSED; or SOME_REFUSED when not all went in
 */
export async function ingestAll(configuration: NodeConfiguration, vault: Vault, told: IngestAllReport): Promise<void> {
  const deliveries = proposedDeliveries(configuration.directory);
  const refused: string[] = [];
  for (const { name, ...order } of deliveries) {
    try {
      told.onLoaded(name, await ingest(configuration, vault, { ...order, onProgress: told.onProgress }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refused.push(name);
      told.onRefused(name, error);
    }
  }
  if (refused.length > 0) throw someRefused(refused, deliveries.length);
}

function someRefused(refused: readonly string[], of: number): Fault {
  const list = refused.join(', ');
  return new Fault('SOME_REFUSED', {
    nl: `${refused.length} van de ${of} leveringen zijn niet ingelezen: ${list}. Hierboven staat per levering waarom; herstel dat en geef dezelfde opdracht opnieuw. Wat al is ingelezen, wordt dan overgeslagen.`,
    en: `${refused.length} of the ${of} deliveries were not taken in: ${list}. Why stands above, per delivery; mend that and give the same command again. What was taken in is skipped then.`,
  });
}

/** A fault as one line under the name of its delivery. */
export function refusedLine(name: string, { code, sentence }: Fault): string {
  const line: Sentence = { nl: `${name}: NIET INGELEZEN (${code})`, en: `${name}: NOT TAKEN IN (${code})` };
  return `${say(line)}\n  ${say(sentence)}`;
}

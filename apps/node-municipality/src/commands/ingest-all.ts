import { Fault, type Sentence, say } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { chooseDataset } from '../import/choose-dataset.ts';
import { ingest } from '../import/ingest.ts';
import type { IngestReport } from '../import/ingest-report.ts';
import { readManifest } from '../import/manifest.ts';
import { readMapping } from '../import/mapping.ts';
import { type ProposedDelivery, proposedDeliveries } from '../propose/delivery-file.ts';
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
  const taken = new Map<string, string>();
  for (const { name, ...order } of deliveries) {
    try {
      assertOwnPlace(name, placeOf(order), taken);
      told.onLoaded(name, await ingest(configuration, vault, { ...order, onProgress: told.onProgress }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refused.push(name);
      told.onRefused(name, error);
    }
  }
  if (refused.length > 0) throw someRefused(refused, deliveries.length);
}

/** What a delivery takes the place of: everything of its dataset, holder and period. */
function placeOf({ dataset, manifest, mapping }: Omit<ProposedDelivery, 'name'>): string {
  const chosen = chooseDataset(dataset, mapping, readMapping(mapping));
  const { municipality, sourceHolder, period } = readManifest(manifest, chosen);
  return JSON.stringify([chosen.id, municipality, sourceHolder, period]);
}

function assertOwnPlace(name: string, place: string, taken: Map<string, string>): void {
  const other = taken.get(place);
  taken.set(place, other ?? name);
  if (other === undefined) return;
  throw new Fault('DELIVERY_TWICE', {
    nl: `${name} en ${other} zijn van dezelfde dataset, bronhouder en periode, en zouden elkaar vervangen. Zijn het delen van één levering, noem dan beide bestanden onder files in delivery.yaml van ${other} en verwijder de map ${name}; geef anders elk een eigen periode.`,
    en: `${name} and ${other} are of the same dataset, source holder and period, and would replace each other. Where they are parts of one delivery, name both files under files in delivery.yaml of ${other} and remove the directory ${name}; otherwise give each a period of its own.`,
  });
}

function someRefused(refused: readonly string[], of: number): Fault {
  const list = refused.join(', ');
  return new Fault('SOME_REFUSED', {
    nl: `${refused.length} van de ${of} leveringen ${refused.length === 1 ? 'is' : 'zijn'} niet ingelezen: ${list}. Hierboven staat per levering waarom; herstel dat en geef dezelfde opdracht opnieuw. Wat al is ingelezen, wordt dan overgeslagen.`,
    en: `${refused.length} of the ${of} deliveries ${refused.length === 1 ? 'was' : 'were'} not taken in: ${list}. Why stands above, per delivery; mend that and give the same command again. What was taken in is skipped then.`,
  });
}

/** A fault as one line under the name of its delivery. */
export function refusedLine(name: string, { code, sentence }: Fault): string {
  const line: Sentence = { nl: `${name}: NIET INGELEZEN (${code})`, en: `${name}: NOT TAKEN IN (${code})` };
  return `${say(line)}\n  ${say(sentence)}`;
}

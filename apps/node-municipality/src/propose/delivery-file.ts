import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { datasets, deliveredAs } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import { readYaml } from '../configuration/read-yaml.ts';

/** Within the node directory: a directory for each delivery that was proposed. */
export const deliveriesDirectory = (directory: string): string => join(directory, 'deliveries');
export const deliveryFile = 'delivery.yaml';

const schema = z.strictObject({ dataset: z.string(), files: z.array(z.string().min(1)).min(1) });

/** One proposed delivery as `ingest` takes it in. */
export interface ProposedDelivery {
  readonly name: string;
  readonly dataset: string;
  readonly files: readonly string[];
  readonly manifest: string;
  readonly mapping: string;
}

/**
 * The deliveries that were proposed, in the order in which they go best: that of the contract, objects first.
 *
 * @throws Fault NOTHING_PROPOSED when there are none; DELIVERY_INVALID
 */
export function proposedDeliveries(directory: string): readonly ProposedDelivery[] {
  const all = deliveriesIn(directory);
  if (all.length === 0) throw nothingProposed();
  return all;
}

/** The same, and none where none were proposed yet. */
export function deliveriesIn(directory: string): readonly ProposedDelivery[] {
  const root = deliveriesDirectory(directory);
  const names = existsSync(root) ? readdirSync(root).filter((name) => existsSync(join(root, name, deliveryFile))) : [];
  const order = datasets.map(deliveredAs);
  const all = names.map((name) => {
    const at = join(root, name);
    const read = readYaml(join(at, deliveryFile), schema, 'DELIVERY_INVALID');
    return { name, ...read, manifest: join(at, 'manifest.yaml'), mapping: join(at, 'mapping.yaml') };
  });
  return all.sort((a, b) => order.indexOf(a.dataset) - order.indexOf(b.dataset) || (a.name < b.name ? -1 : 1));
}

function nothingProposed(): Fault {
  return new Fault('NOTHING_PROPOSED', {
    nl: 'Er is geen levering voorgesteld. Wijs uw bestanden aan met "zicht-node propose", of noem dataset, bestand, manifest en mapping.',
    en: 'No delivery was proposed. Point at your files with "zicht-node propose", or name dataset, file, manifest and mapping.',
  });
}

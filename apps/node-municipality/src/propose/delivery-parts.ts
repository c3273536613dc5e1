import { join } from 'node:path';
import { deliveredAs } from '@zichtlijn/indicators';
import { stringify } from 'yaml';
import type { PartOfManifest } from '../import/manifest.ts';
import { replaceSynced } from '../synced-file.ts';
import { deliveryFile } from './delivery-file.ts';
import { mappingText } from './mapping-text.ts';
import type { PlannedDelivery } from './plan-file.ts';

/**
 * Files that are parts of one delivery: read alike, of one holder, about one period. Apart they would replace each other, because a delivery takes the place of what the same holder
 * delivered of the same dataset and period.
 */
export class DeliveryParts {
  readonly #written: {
    readonly key: string;
    readonly holder: string | undefined;
    readonly directory: string;
    readonly files: string[];
  }[] = [];

  /** Add a file to the delivery that it is a part of: the directory of that one, or null when there is none. */
  join(delivery: PlannedDelivery, given: PartOfManifest, path: string): string | null {
    const { sourceHolder } = given;
    const found = this.#written.find(
      ({ key, holder }) => key === keyOf(delivery, given) && (sourceHolder === undefined || sourceHolder === holder),
    );
    if (found === undefined) return null;
    found.files.push(path);
    const content = { dataset: deliveredAs(delivery.proposal.dataset), files: found.files };
    replaceSynced(join(found.directory, deliveryFile), stringify(content), 0o600);
    return found.directory;
  }

  add(
    delivery: PlannedDelivery,
    fields: PartOfManifest,
    { directory, path }: { directory: string; path: string },
  ): void {
    this.#written.push({ key: keyOf(delivery, fields), holder: fields.sourceHolder, directory, files: [path] });
  }
}

const keyOf = (delivery: PlannedDelivery, { period }: PartOfManifest): string =>
  JSON.stringify([delivery.proposal.dataset.id, mappingText(delivery), period ?? null]);

import type { Dataset } from './dataset.ts';
import { object } from './object.ts';
import { personYear } from './person-year.ts';
import { propertyTransfer } from './property-transfer.ts';

/** Every kind of delivery that a node may load. */
export const datasets: readonly Dataset[] = [object, propertyTransfer, personYear];

/** The dataset with this id; undefined when the contract has none. */
export function dataset(id: string): Dataset | undefined {
  return datasets.find((candidate) => candidate.id === id);
}

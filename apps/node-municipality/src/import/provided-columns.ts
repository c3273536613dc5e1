import type { Dataset } from '@zichtlijn/indicators';
import type { Mapping } from './mapping.ts';

/** The contract's columns and keys that a delivery fills; what is not among them is not collected. */
export function providedColumns(dataset: Dataset, { columns }: Mapping): string[] {
  const filled = dataset.columns.filter(({ name, absentMeans }) => name in columns || absentMeans !== undefined);
  const keys = dataset.keys.filter(({ from }) => from.some((all) => all.every((name) => name in columns)));
  return [...keys, ...filled].map(({ name }) => name);
}

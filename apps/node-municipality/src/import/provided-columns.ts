import type { Dataset } from '@zichtlijn/indicators';
import { givenByHistory } from './history.ts';
import type { Mapping } from './mapping.ts';

/** The contract's columns and keys that a delivery fills; what is not among them is not collected. */
export function providedColumns(dataset: Dataset, { columns, history }: Mapping): string[] {
  const given = history === undefined ? [] : givenByHistory(dataset);
  const filled = dataset.columns.filter(
    ({ name, absentMeans }) => name in columns || given.includes(name) || absentMeans !== undefined,
  );
  const keys = dataset.keys.filter(({ from }) => from.some((all) => all.every((name) => name in columns)));
  return [...keys, ...filled].map(({ name }) => name);
}

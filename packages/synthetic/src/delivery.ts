import type { InventedDataset } from './nine-cities.ts';

/** One invented delivery: a directory with its files, `manifest.yaml` and `mapping.yaml`. */
export interface Delivery {
  readonly dataset: InventedDataset;
  readonly directory: string;
  readonly manifest: string;
  readonly mapping: string;
  readonly file: string;
  readonly rows: number;
}

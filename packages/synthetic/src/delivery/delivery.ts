import type { DirtCounts } from './dirt.ts';
import type { PlannedDelivery } from './planned-delivery.ts';

/** One invented delivery: a directory with its files, `manifest.yaml` and `mapping.yaml`. */
export interface Delivery extends PlannedDelivery {
  readonly directory: string;
  readonly manifest: string;
  readonly mapping: string;
  readonly file: string;
  readonly rows: number;
  /** How many rows were made wrong, by what is wrong with them. */
  readonly dirt: DirtCounts;
}

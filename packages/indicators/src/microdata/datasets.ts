import { cannabisClearance } from './cannabis-clearance.ts';
import type { Dataset } from './dataset.ts';
import { directorship } from './directorship.ts';
import { drugSuspect } from './drug-suspect.ts';
import { legalEntity } from './legal-entity.ts';
import { object } from './object.ts';
import { ownership } from './ownership.ts';
import { permitOrSubsidy } from './permit-or-subsidy.ts';
import { personYear } from './person-year.ts';
import { propertyTransfer } from './property-transfer.ts';
import { residenceMove } from './residence-move.ts';
import { suspiciousTransaction } from './suspicious-transaction.ts';
import { wastewaterLoad } from './wastewater-load.ts';

/** Every kind of delivery that a node may load now: what the indicators of the catalogue need, and no more. */
export const datasets: readonly Dataset[] = [object, propertyTransfer, personYear];

/**
 * The microdata contract as far as it is fixed: what can be loaded now, and what later indicators will need. A vault has no
 * table for the latter until an indicator asks for it.
 */
export const microdataContract: readonly Dataset[] = [
  ...datasets,
  ownership,
  residenceMove,
  legalEntity,
  directorship,
  drugSuspect,
  cannabisClearance,
  wastewaterLoad,
  suspiciousTransaction,
  permitOrSubsidy,
];

/** The dataset with this id that a node may load now; undefined when there is none. */
export function dataset(id: string): Dataset | undefined {
  return datasets.find((candidate) => candidate.id === id);
}

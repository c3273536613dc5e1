import { cannabisClearance } from './cannabis-clearance.ts';
import { criminalRecord } from './criminal-record.ts';
import type { Dataset } from './dataset.ts';
import { directorship } from './directorship.ts';
import { drugSuspect } from './drug-suspect.ts';
import { legalEntity } from './legal-entity.ts';
import { object } from './object.ts';
import { ownership } from './ownership.ts';
import { permitOrSubsidy } from './permit-or-subsidy.ts';
import {
  personYear,
  personYearDebt,
  personYearEducation,
  personYearHousehold,
  personYearIncome,
  personYearWealth,
} from './person-year.ts';
import { propertyTransfer } from './property-transfer.ts';
import { residenceMove } from './residence-move.ts';
import { suspiciousTransaction } from './suspicious-transaction.ts';
import { wastewaterLoad } from './wastewater-load.ts';

/** The microdata contract: everything a node may load, and a vault table for each. */
export const datasets: readonly Dataset[] = [
  object,
  propertyTransfer,
  ownership,
  personYear,
  personYearHousehold,
  personYearIncome,
  personYearWealth,
  personYearDebt,
  personYearEducation,
  residenceMove,
  legalEntity,
  directorship,
  criminalRecord,
  drugSuspect,
  cannabisClearance,
  wastewaterLoad,
  suspiciousTransaction,
  permitOrSubsidy,
];

/** The dataset with this id; undefined when there is none. */
export function dataset(id: string): Dataset | undefined {
  return datasets.find((candidate) => candidate.id === id);
}

/** The name under which a dataset is delivered: its id, or that of the dataset whose columns it is a group of. */
export const deliveredAs = ({ id, group }: Dataset): string => group?.of ?? id;

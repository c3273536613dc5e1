import { dataset } from '@zichtlijn/indicators';
import { cannabisClearanceForm } from './cannabis-clearance.ts';
import { criminalRecordForm } from './criminal-record.ts';
import { directorshipForm } from './directorship.ts';
import { drugSuspectForm } from './drug-suspect.ts';
import type { InventedDataset } from './invented-dataset.ts';
import { legalEntityForm } from './legal-entity.ts';
import { objectForm } from './object.ts';
import { ownershipForm } from './ownership.ts';
import { permitForm } from './permit-or-subsidy.ts';
import { debtForm, educationForm, householdForm, incomeForm, residentForm, wealthForm } from './person-year.ts';
import { transferForm } from './property-transfer.ts';
import { moveForm } from './residence-move.ts';
import type { SourceForm } from './source-form.ts';
import { suspiciousTransactionForm } from './suspicious-transaction.ts';
import { wastewaterLoadForm } from './wastewater-load.ts';

const forms: readonly SourceForm[] = [
  objectForm,
  transferForm,
  ownershipForm,
  residentForm,
  householdForm,
  incomeForm,
  wealthForm,
  debtForm,
  educationForm,
  moveForm,
  legalEntityForm,
  directorshipForm,
  criminalRecordForm,
  drugSuspectForm,
  cannabisClearanceForm,
  wastewaterLoadForm,
  suspiciousTransactionForm,
  permitForm,
];

/**
 * The file of a dataset, without the columns of the contract that its source does not have (`lacks`, as `dataset.column`).
 */
export function formOf(of: InventedDataset, lacks: readonly string[] = []): SourceForm {
  const form = forms.find((one) => one.dataset === of)!;
  return { dataset: of, columns: form.columns.filter(({ column }) => !lacks.includes(`${of}.${column}`)) };
}

/** What a source may lack and still be taken in: the columns that its dataset does not require, as `dataset.column`. */
export function columnsToLack(): readonly string[] {
  return forms.flatMap((form) => {
    const optional = dataset(form.dataset)!.columns.filter(({ required }) => !required);
    return form.columns
      .filter(({ column }) => optional.some(({ name }) => name === column))
      .map(({ column }) => `${form.dataset}.${column}`);
  });
}

import { stored } from './rows.ts';

/** Rows of the datasets about drugs, and of those that they are set beside, as the vault keeps them; every field can be overridden. */
interface Stored {
  municipality_code: string;
  delivery_id: string;
  fact_key: string;
}

type Precision = 'day' | 'month' | 'year';

export interface ClearanceRow extends Stored {
  incident_key: string | null;
  object_key: string | null;
  neighbourhood_code: string | null;
  clearance_date: string;
  clearance_date_precision: Precision;
}

/** A cleared farm: by default in the house, on 1 June 2016, of an incident without a number. */
export function clearance(fields: Partial<ClearanceRow> = {}): ClearanceRow {
  return {
    ...stored(),
    incident_key: null,
    object_key: 'house',
    neighbourhood_code: null,
    clearance_date: '2016-06-01',
    clearance_date_precision: 'day',
    ...fields,
  };
}

export interface SuspectRow extends Stored {
  person_key: string;
  person_key_grade: number;
  incident_key: string | null;
  registration_date: string;
  registration_date_precision: Precision;
  offence: string;
  incident_location: string | null;
  neighbourhood_code: string | null;
}

/** A suspect of trade in hard drugs, registered on 1 June 2016, of an incident without a number. */
export function suspect(person_key: string, fields: Partial<SuspectRow> = {}): SuspectRow {
  return {
    ...stored(),
    person_key,
    person_key_grade: 0,
    incident_key: null,
    registration_date: '2016-06-01',
    registration_date_precision: 'day',
    offence: 'handel_harddrugs',
    incident_location: null,
    neighbourhood_code: null,
    ...fields,
  };
}

export interface MoveRow extends Stored {
  person_key: string;
  person_key_grade: number;
  object_key: string;
  object_key_grade: number;
  move_date: string;
  move_date_precision: Precision;
  direction: string;
}

/** Somebody who moved in to the house on a day. */
export function moveIn(person_key: string, move_date: string, fields: Partial<MoveRow> = {}): MoveRow {
  return {
    ...stored(),
    person_key,
    person_key_grade: 0,
    object_key: 'house',
    object_key_grade: 0,
    move_date,
    move_date_precision: 'day',
    direction: 'in',
    ...fields,
  };
}

/** What a test about drugs puts in the vault besides. */
export interface DrugMicrodata {
  readonly cannabis_clearance: readonly ClearanceRow[];
  readonly drug_suspect: readonly SuspectRow[];
  readonly residence_move: readonly MoveRow[];
}

/** A town that delivered none of it. */
export const noDrugs: DrugMicrodata = { cannabis_clearance: [], drug_suspect: [], residence_move: [] };

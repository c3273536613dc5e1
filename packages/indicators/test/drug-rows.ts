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

interface PersonFact extends Stored {
  person_key: string;
  person_key_grade: number;
  year: number;
}

const personFact = (person_key: string) => ({ ...stored(), person_key, person_key_grade: 0, year: 2016 });

export interface HouseholdRow extends PersonFact {
  household_key: string | null;
  household_key_grade: number | null;
  household_position: string | null;
}

/** Somebody's place in a household of 2016. */
export function member(
  person_key: string,
  household_position: string | null,
  fields: Partial<HouseholdRow> = {},
): HouseholdRow {
  return { ...personFact(person_key), household_key: 'home', household_key_grade: 0, household_position, ...fields };
}

export interface DebtRow extends PersonFact {
  problematic_debt: boolean | null;
  on_benefit: boolean | null;
}

/** What is known of somebody's debts and benefits in 2016: neither. */
export function means(person_key: string, fields: Partial<DebtRow> = {}): DebtRow {
  return { ...personFact(person_key), problematic_debt: false, on_benefit: false, ...fields };
}

export interface EducationRow extends PersonFact {
  education_level: string | null;
}

/** The level of education of somebody in 2016. */
export const educated = (
  person_key: string,
  education_level: string | null,
  fields: Partial<EducationRow> = {},
): EducationRow => ({ ...personFact(person_key), education_level, ...fields });

export interface RecordRow extends PersonFact {
  record_kind: string;
  offence_group: string;
}

/** Registered by the police for a property offence, by default in 2015. */
export function record(person_key: string, fields: Partial<RecordRow> = {}): RecordRow {
  return {
    ...personFact(person_key),
    year: 2015,
    record_kind: 'politieregistratie',
    offence_group: 'vermogen',
    ...fields,
  };
}

export interface LoadRow extends Stored {
  site: string;
  catchment_population: number | null;
  sample_date: string;
  sample_date_precision: Precision;
  substance: string;
  load_mg_per_1000_per_day: number;
}

/** Cocaine in the waste water of a town of fifty thousand on 14 March 2016. */
export function load(load_mg_per_1000_per_day: number, fields: Partial<LoadRow> = {}): LoadRow {
  return {
    ...stored(),
    site: 'North',
    catchment_population: 50_000,
    sample_date: '2016-03-14',
    sample_date_precision: 'day',
    substance: 'cocaine',
    load_mg_per_1000_per_day,
    ...fields,
  };
}

/** What a test about drugs puts in the vault besides. */
export interface DrugMicrodata {
  readonly cannabis_clearance: readonly ClearanceRow[];
  readonly drug_suspect: readonly SuspectRow[];
  readonly residence_move: readonly MoveRow[];
  readonly person_year_household: readonly HouseholdRow[];
  readonly person_year_debt: readonly DebtRow[];
  readonly person_year_education: readonly EducationRow[];
  readonly criminal_record: readonly RecordRow[];
}

/** A town that delivered none of it. */
export const noDrugs: DrugMicrodata = {
  cannabis_clearance: [],
  drug_suspect: [],
  residence_move: [],
  person_year_household: [],
  person_year_debt: [],
  person_year_education: [],
  criminal_record: [],
};

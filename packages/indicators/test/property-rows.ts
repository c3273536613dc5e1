import { type HouseholdRow, member } from './drug-rows.ts';
import { stored } from './rows.ts';

/** Rows about owners, entities and their boards as the vault keeps them; every field can be overridden. */
type Stored = ReturnType<typeof stored>;

export interface OwnershipRow extends Stored {
  object_key: string;
  object_key_grade: number;
  holder_key: string | null;
  holder_key_grade: number | null;
  year: number;
  right: string;
  share: number | null;
  holder_kind: string | null;
  holder_residence: string | null;
  mortgage_free: boolean | null;
}

/** A person of this municipality who owns an object, whole, on 1 January 2016. */
export function owns(
  holder_key: string | null,
  object_key = 'house',
  fields: Partial<OwnershipRow> = {},
): OwnershipRow {
  return {
    ...stored(),
    object_key,
    object_key_grade: 0,
    holder_key,
    holder_key_grade: holder_key === null ? null : 0,
    year: 2016,
    right: 'eigendom',
    share: 1,
    holder_kind: 'persoon',
    holder_residence: 'gemeente',
    mortgage_free: null,
    ...fields,
  };
}

/** Somebody in a household of 2016, in a position that is not known. */
export const livesIn = (person_key: string, household_key: string | null): HouseholdRow =>
  member(person_key, null, { household_key, household_key_grade: household_key === null ? null : 0 });

export interface IncomeRow extends Stored {
  person_key: string;
  person_key_grade: number;
  year: number;
  employment_income: number | null;
  benefit_income: number | null;
  self_employed_income: number | null;
  pension_income: number | null;
  rental_income: number | null;
  other_income: number | null;
}

/** Somebody without any income in 2016, all of it known. */
export function income(person_key: string, fields: Partial<IncomeRow> = {}): IncomeRow {
  return {
    ...stored(),
    person_key,
    person_key_grade: 0,
    year: 2016,
    employment_income: 0,
    benefit_income: 0,
    self_employed_income: 0,
    pension_income: 0,
    rental_income: 0,
    other_income: 0,
    ...fields,
  };
}

export interface WealthRow extends Stored {
  person_key: string;
  person_key_grade: number;
  year: number;
  household_income: number | null;
  household_wealth: number | null;
}

/** What the household of somebody lives on and has in 2021: little of both, unless said otherwise. */
export function wealth(person_key: string, fields: Partial<WealthRow> = {}): WealthRow {
  return {
    ...stored(),
    person_key,
    person_key_grade: 0,
    year: 2021,
    household_income: 5_000,
    household_wealth: 1_000,
    ...fields,
  };
}

type Precision = 'day' | 'month' | 'year';

export interface EntityRow extends Stored {
  entity_key: string;
  entity_key_grade: number;
  year: number;
  legal_form: string;
  social_landlord: boolean | null;
  anbi_from: string | null;
  anbi_from_precision: Precision | null;
  anbi_to: string | null;
  anbi_to_precision: Precision | null;
  sbi_section: string | null;
  sbi_version: string | null;
  neighbourhood_code: string | null;
  dissolved_on: string | null;
  dissolved_on_precision: Precision | null;
}

/** A foundation of 2016 of which no more is known. */
export function entity(entity_key: string, fields: Partial<EntityRow> = {}): EntityRow {
  return {
    ...stored(),
    entity_key,
    entity_key_grade: 0,
    year: 2016,
    legal_form: 'stichting',
    social_landlord: null,
    anbi_from: null,
    anbi_from_precision: null,
    anbi_to: null,
    anbi_to_precision: null,
    sbi_section: null,
    sbi_version: null,
    neighbourhood_code: 'BU9901ZA01',
    dissolved_on: null,
    dissolved_on_precision: null,
    ...fields,
  };
}

/** Columns of a date that is known to the day, or as it is said. */
export function on<N extends string>(name: N, day: string | null, precision: Precision = 'day') {
  const columns = { [name]: day, [`${name}_precision`]: day === null ? null : precision };
  return columns as { readonly [K in N]: string } & { readonly [K in `${N}_precision`]: Precision };
}

export interface BoardRow extends Stored {
  person_key: string;
  person_key_grade: number;
  entity_key: string;
  entity_key_grade: number;
  from: string;
  from_precision: Precision;
  to: string | null;
  to_precision: Precision | null;
}

/** Somebody on a board since 2010. */
export function directs(person_key: string, entity_key: string, fields: Partial<BoardRow> = {}): BoardRow {
  const keys = { person_key, person_key_grade: 0, entity_key, entity_key_grade: 0 };
  const term = { from: '2010-01-01', from_precision: 'day', to: null, to_precision: null } as const;
  return { ...stored(), ...keys, ...term, ...fields };
}

/** What a test about property puts in the vault besides. */
export interface PropertyMicrodata {
  readonly ownership: readonly OwnershipRow[];
  readonly person_year_income: readonly IncomeRow[];
  readonly person_year_wealth: readonly WealthRow[];
  readonly legal_entity: readonly EntityRow[];
  readonly directorship: readonly BoardRow[];
}

/** A town that delivered none of it. */
export const noProperty: PropertyMicrodata = {
  ownership: [],
  person_year_income: [],
  person_year_wealth: [],
  legal_entity: [],
  directorship: [],
};

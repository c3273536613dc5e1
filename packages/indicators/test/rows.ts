import type { DrugMicrodata } from './drug-rows.ts';
import type { FinanceMicrodata } from './finance-rows.ts';
import type { PropertyMicrodata } from './property-rows.ts';

/** Rows as the vault keeps them, for tests; every field can be overridden. */
let facts = 0;

export const MUNICIPALITY = 'GM9901';

export interface TransferRow {
  municipality_code: string;
  delivery_id: string;
  fact_key: string;
  deed_key: string | null;
  object_key: string;
  object_key_grade: number;
  party_key: string | null;
  transfer_date: string;
  transfer_date_precision: 'day' | 'month' | 'year';
  transfer_kind: string | null;
  right: string | null;
  share: number | null;
  role: 'koper' | 'verkoper';
  party_kind: string | null;
  party_residence: string | null;
  price: number | null;
  price_covers_several_objects: boolean | null;
  mortgage_registered: boolean | null;
  neighbourhood_code: string | null;
  use: string[] | null;
}

export interface ObjectRow {
  municipality_code: string;
  delivery_id: string;
  fact_key: string;
  object_key: string;
  object_key_grade: number;
  neighbourhood_code: string | null;
  year: number;
  use: string[];
  dwelling_type: string | null;
  tenure: string | null;
  construction_year: number | null;
  assessed_value: number | null;
  valuation_date: string | null;
  valuation_date_precision: 'day' | 'month' | 'year' | null;
}

export interface PersonRow {
  municipality_code: string;
  delivery_id: string;
  fact_key: string;
  person_key: string;
  person_key_grade: number;
  object_key: string | null;
  year: number;
  neighbourhood_code: string | null;
  birth_year: number | null;
}

export function stored() {
  facts += 1;
  return { municipality_code: MUNICIPALITY, delivery_id: 'd', fact_key: `fact${String(facts).padStart(6, '0')}` };
}

/** One party in a transfer: by default somebody buys a whole dwelling, deed unknown, on 1 June 2016. */
export function transfer(fields: Partial<TransferRow> = {}): TransferRow {
  return {
    ...stored(),
    deed_key: null,
    object_key: 'house',
    object_key_grade: 0,
    party_key: null,
    transfer_date: '2016-06-01',
    transfer_date_precision: 'day',
    transfer_kind: 'verkoop',
    right: 'eigendom',
    share: 1,
    role: 'koper',
    party_kind: 'persoon',
    party_residence: 'gemeente',
    price: 200_000,
    price_covers_several_objects: null,
    mortgage_registered: null,
    neighbourhood_code: 'BU9901ZA01',
    use: ['woning'],
    ...fields,
  };
}

/** A whole sale from one party to another: two rows. */
export function sale(from: string, to: string, fields: Partial<TransferRow> = {}): TransferRow[] {
  return [
    transfer({ ...fields, role: 'verkoper', party_key: from }),
    transfer({ ...fields, role: 'koper', party_key: to }),
  ];
}

export function dwelling(object_key = 'house', fields: Partial<ObjectRow> = {}): ObjectRow {
  return {
    ...stored(),
    object_key,
    object_key_grade: 0,
    neighbourhood_code: 'BU9901ZA01',
    year: 2016,
    use: ['woning'],
    dwelling_type: 'eengezins',
    tenure: 'koop',
    construction_year: 1980,
    assessed_value: null,
    valuation_date: null,
    valuation_date_precision: null,
    ...fields,
  };
}

export function person(person_key: string, fields: Partial<PersonRow> = {}): PersonRow {
  return {
    ...stored(),
    person_key,
    person_key_grade: 0,
    object_key: 'house',
    year: 2016,
    neighbourhood_code: null,
    birth_year: 1980,
    ...fields,
  };
}

/** Everything a test puts in the vault. */
export interface Microdata extends DrugMicrodata, PropertyMicrodata, FinanceMicrodata {
  readonly object: readonly ObjectRow[];
  readonly property_transfer: readonly TransferRow[];
  readonly person_year: readonly PersonRow[];
}

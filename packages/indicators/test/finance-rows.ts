import { stored } from './rows.ts';

/** Rows about money that a municipality may have, as the vault keeps them; every field can be overridden. */
type Stored = ReturnType<typeof stored>;
type Precision = 'day' | 'month' | 'year';

export interface TransactionRow extends Stored {
  party_key: string;
  party_key_grade: number;
  transaction_date: string;
  transaction_date_precision: Precision;
  amount: number | null;
}

/** A transaction of 1 June 2016 that was declared suspicious. */
export function suspicious(party_key: string, fields: Partial<TransactionRow> = {}): TransactionRow {
  return {
    ...stored(),
    party_key,
    party_key_grade: 0,
    transaction_date: '2016-06-01',
    transaction_date_precision: 'day',
    amount: 5_000,
    ...fields,
  };
}

export interface GrantRow extends Stored {
  party_key: string;
  party_key_grade: number;
  object_key: string | null;
  object_key_grade: number | null;
  granted_on: string;
  granted_on_precision: Precision;
  kind: string;
  amount: number | null;
}

/** A subsidy granted on 1 June 2016. */
export function granted(party_key: string, fields: Partial<GrantRow> = {}): GrantRow {
  return {
    ...stored(),
    party_key,
    party_key_grade: 0,
    object_key: null,
    object_key_grade: null,
    granted_on: '2016-06-01',
    granted_on_precision: 'day',
    kind: 'subsidie',
    amount: null,
    ...fields,
  };
}

/** What a test about money puts in the vault besides. */
export interface FinanceMicrodata {
  readonly suspicious_transaction: readonly TransactionRow[];
  readonly permit_or_subsidy: readonly GrantRow[];
}

/** A town that delivered none of it. */
export const noFinance: FinanceMicrodata = { suspicious_transaction: [], permit_or_subsidy: [] };

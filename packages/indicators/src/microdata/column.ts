import type { Text } from '../text.ts';

/**
 * How a value is written in a delivery and kept in the vault. A `date` is kept as two columns: `<name>` (the first day it can
 * be) and `<name>_precision` (`day`, `month` or `year`). `codes` holds several codes in one column (text[]).
 */
export type ColumnType =
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'year' }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  /** Whole euros. `signed`: may be below zero, as a loss or a debt is; a price may not. */
  | { readonly kind: 'money'; readonly signed?: true }
  | { readonly kind: 'decimal'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'share' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'neighbourhood' }
  | { readonly kind: 'label'; readonly maxLength: number };

/** A column that is kept in the vault under its own name. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Without it the row is rejected. An optional column that is empty is *missing*, never zero. */
  readonly required: boolean;
  readonly title: Text;
  /** Empty says something of its own (still so; not in that register), so that no row lacks it. */
  readonly emptySays?: true;
  /** Value taken when the source has no such column at all. */
  readonly absentMeans?: string;
}

/** What a direct identifier points at; HMAC secrets exist one per kind. */
export type KeyKind = 'person' | 'object' | 'entity' | 'household' | 'deed' | 'incident';

/** How a direct identifier is written, checked and brought to one canonical form before it is turned into a key. */
export type IdentifierForm =
  | 'bsn'
  | 'rsin'
  | 'kvk'
  | 'bag'
  | 'postcode'
  | 'house_number'
  | 'house_letter'
  | 'house_addition'
  | 'street'
  | 'cadastral'
  | 'name'
  | 'birth_date'
  | 'reference';

/** A direct identifier: it arrives, becomes (part of) a key, and is never stored, logged or shown. */
export interface Identifier {
  readonly name: string;
  readonly form: IdentifierForm;
  readonly title: Text;
}

/**
 * A pseudonymous key in the vault, made from the first of its `from` alternatives whose columns are all filled. A later
 * alternative for the same thing is of lower grade: reported, never silently mixed. A party is a person by its citizen number and
 * an entity by its other numbers, which are no lesser ways to name a person.
 */
export interface Key {
  readonly name: string;
  readonly kind: KeyKind | 'party';
  readonly from: readonly (readonly string[])[];
  readonly required: boolean;
}

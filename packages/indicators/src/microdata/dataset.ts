import type { Text } from '../text.ts';
import type { Column, Identifier, Key } from './column.ts';

/** Valid rows that no definition of the catalogue can count, whatever else is delivered: not rejected, and not kept. */
export interface OutOfScope {
  readonly rule: string;
  readonly column: string;
  readonly codes: readonly string[];
  readonly why: Text;
}

/** One kind of delivery of the microdata contract, and the vault table of the same name. */
export interface Dataset {
  readonly id: string;
  readonly title: Text;
  /** What one row is. */
  readonly row: Text;
  readonly identifiers: readonly Identifier[];
  readonly keys: readonly Key[];
  readonly columns: readonly Column[];
  /** Stored columns that together may occur once; a second row with other content is a conflict and is rejected. */
  readonly unique: readonly string[];
  /** The column that says which period a row belongs to. */
  readonly periodColumn: string;
  /** Police or judicial data: the manifest must carry the source holder's written consent. */
  readonly consentRequired: boolean;
  /**
   * A group of columns of a dataset that several deliveries fill, each with its own manifest: delivered under the name `of`, and
   * kept in a table of its own, so that one delivery replaces or leaves without touching another.
   */
  readonly group?: { readonly of: string; readonly name: string };
  /**
   * Entities that are no legal person (`column` has one of `codes`): wherever the entity of key `entity` is a party, the persons
   * that the rows name by `person` are the parties.
   */
  readonly personsBehind?: {
    readonly entity: string;
    readonly person: Key;
    readonly column: string;
    readonly codes: readonly string[];
  };
  readonly outOfScope?: readonly OutOfScope[];
  /** Pairs of date columns of which the second may not lie before the first. */
  readonly spans?: readonly (readonly [from: string, to: string])[];
  /** The rows are derived, and no register holds them: the manifest must say by which method. */
  readonly methodRequired?: true;
}

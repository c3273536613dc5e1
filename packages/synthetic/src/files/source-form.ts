import type { InventedDataset } from './invented-dataset.ts';

/** What a cell of a file says, in the terms of the contract; null is missing. */
export type Cell = string | number | boolean | null;
/** A row by the columns of the contract. */
export type Values = Readonly<Record<string, Cell>>;

/** A column of a source file: how it is headed, what it becomes, and how its values are written. */
export interface SourceColumn {
  readonly header: string;
  /** The column of the microdata contract. */
  readonly column: string;
  /** Contract code → source code. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The list that the mapping names for these codes, where one ships. */
  readonly list?: string;
  readonly date?: 'dd-mm-yyyy' | 'yyyymmdd';
  readonly decimal?: ',';
  /** Money is written with its cents. */
  readonly cents?: true;
  /** The text between several codes. */
  readonly split?: ',';
}

/** A kind of source file. */
export interface SourceForm {
  readonly dataset: InventedDataset;
  readonly columns: readonly SourceColumn[];
}

/** A row as it stands in the file. */
export function written({ columns }: SourceForm, values: Values): string[] {
  return columns.map((column) => cellText(column, values[column.column] ?? null));
}

function cellText({ codes, date, decimal, cents, split }: SourceColumn, value: Cell): string {
  if (value === null) return '';
  const text = String(value);
  if (codes !== undefined) {
    const one = (code: string): string => codes[code] ?? '';
    return split === undefined ? one(text) : text.split(split).map(one).join(split);
  }
  if (date === 'dd-mm-yyyy') return `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`;
  if (cents === true) return `${text},00`;
  return decimal === undefined ? text : text.replace('.', decimal);
}

import type { Column, ColumnType } from './column.ts';
import type { Dataset } from './dataset.ts';

/** A column of a vault table; `sql` is its PostgreSQL type. `right` is a reserved word: quote every name. */
export interface StoredColumn {
  readonly name: string;
  readonly sql: 'text' | 'text[]' | 'date' | 'smallint' | 'integer' | 'bigint' | 'numeric' | 'boolean';
  readonly nullable: boolean;
}

const sqlTypes: Record<Exclude<ColumnType['kind'], 'date'>, StoredColumn['sql']> = {
  code: 'text',
  label: 'text',
  neighbourhood: 'text',
  codes: 'text[]',
  year: 'smallint',
  integer: 'integer',
  money: 'bigint',
  decimal: 'numeric',
  share: 'numeric',
  boolean: 'boolean',
};

/** What a dataset keeps, in order: each key with its grade, then each column; a date is followed by its precision. */
export function storedColumns(dataset: Dataset): readonly StoredColumn[] {
  const keys = dataset.keys.flatMap(({ name, required }): StoredColumn[] => [
    { name, sql: 'text', nullable: !required },
    { name: `${name}_grade`, sql: 'smallint', nullable: !required },
  ]);
  return [...keys, ...dataset.columns.flatMap(stored)];
}

function stored({ name, type, required }: Column): StoredColumn[] {
  const nullable = !required;
  if (type.kind !== 'date') return [{ name, sql: sqlTypes[type.kind], nullable }];
  return [
    { name, sql: 'date', nullable },
    { name: `${name}_precision`, sql: 'text', nullable },
  ];
}

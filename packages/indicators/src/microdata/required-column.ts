import type { Column, ColumnType } from './column.ts';

/** A column without which a row is rejected. */
export function requiredColumn(name: string, type: ColumnType, nl: string, en: string): Column {
  return { name, type, required: true, title: { nl, en } };
}

/** A column that may be empty; empty is *missing*, never zero. */
export function optionalColumn(name: string, type: ColumnType, nl: string, en: string): Column {
  return { name, type, required: false, title: { nl, en } };
}

/** A column that is empty where what it tells of did not happen, or stands in no register. */
export function eventualColumn(name: string, type: ColumnType, nl: string, en: string): Column {
  return { ...optionalColumn(name, type, nl, en), emptySays: true };
}

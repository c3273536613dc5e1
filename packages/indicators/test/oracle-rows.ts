const sorted = new WeakMap<readonly object[], Map<PropertyKey, ReadonlyMap<unknown, readonly object[]>>>();

/** The rows that have a value in a column, in their order; sorted out once of rows that never change. */
export function rowsWith<Row extends object, Column extends keyof Row>(
  rows: readonly Row[],
  column: Column,
  value: Row[Column],
): readonly Row[] {
  const made = sorted.get(rows) ?? new Map<PropertyKey, ReadonlyMap<unknown, readonly object[]>>();
  sorted.set(rows, made);
  const byValue = made.get(column) ?? Map.groupBy(rows, (row) => row[column]);
  made.set(column, byValue);
  return (byValue.get(value) ?? []) as readonly Row[];
}

import type { Query } from './query.ts';
import { saleTables } from './sale-tables.ts';
import { suspectTables } from './suspect-tables.ts';

/**
 * The statements that make in the session what several indicators and all periods draw on (decision 0017). Run them in this order before a
 * `tabulationQuery`, on the same connection.
 */
export function sessionTables(municipality: string): readonly Query[] {
  return [...saleTables(municipality), ...suspectTables(municipality)];
}

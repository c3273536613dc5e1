import { listedObjects } from './object-tables.ts';
import { holdings, owned, owners } from './owner-tables.ts';
import { earnings, households, residents } from './person-tables.ts';
import type { Query } from './query.ts';
import { saleTables } from './sale-tables.ts';
import { suspectTables } from './suspect-tables.ts';
import { yearlyTable } from './yearly-tables.ts';

/**
 * The statements that make in the session what several indicators and all periods draw on (decision 0017). Run them in this order before a
 * `tabulationQuery`, on the same connection.
 */
export function sessionTables(municipality: string): readonly Query[] {
  const yearly = [listedObjects, residents, households, earnings, holdings, owned, owners];
  return [
    ...yearly.flatMap((table) => yearlyTable(table, municipality)),
    ...saleTables(municipality),
    ...suspectTables(municipality),
  ];
}

import type { UnitSet } from '../definition/formula.ts';
import { partyTable, saleTable } from './sale-tables.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';

/** Any place and year will do: which datasets a statement names depends on the set alone. */
const anywhere = { municipality: 'GM0000', period: '2021JJ00' };

const known = new WeakMap<UnitSet, readonly string[]>();

/** Ids of the datasets that counting a set reads, taken from the very SQL that counts it, whatever its definition says that it needs. */
export function datasetsRead(set: UnitSet): readonly string[] {
  const before = known.get(set);
  if (before !== undefined) return before;
  const statement = new Statement();
  const { units, contributors } = unitSources[set.source].units(statement, set, anywhere, 'set');
  const behind = Object.values(contributors).filter((one) => typeof one === 'string');
  const sql = [statement.text(`select * from ${units}`), ...behind].join('\n');
  const named = [...sql.matchAll(/vault\."?([a-z_]+)/g)].map(([, dataset]) => dataset!);
  const ofSales = [partyTable, saleTable].some((table) => sql.includes(table));
  const read = [...new Set([...named, ...(ofSales ? ['property_transfer'] : [])])];
  known.set(set, read);
  return read;
}

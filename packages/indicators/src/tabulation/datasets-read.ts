import type { UnitSet } from '../definition/formula.ts';
import { dataset } from '../microdata/datasets.ts';
import { sessionTables } from './session-tables.ts';
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
  const read = namedIn([statement.text(`select * from ${units}`), ...behind].join('\n'));
  known.set(set, read);
  return read;
}

/** Datasets that SQL names itself, and those behind the tables of the session that it names. */
function namedIn(sql: string): readonly string[] {
  const named = [...sql.matchAll(/vault\."?([a-z_]+)/g)].map(([, table]) => table!);
  const made = [...sql.matchAll(/pg_temp\.([a-z_]+)/g)].map(([, table]) => table!);
  // What records a delivery is no dataset.
  const own = named.filter((table) => dataset(table) !== undefined);
  return [...new Set([...own, ...[...new Set(made)].flatMap((table) => namedIn(makingOf(table)))])];
}

function makingOf(table: string): string {
  const making = sessionTables(anywhere.municipality).find(({ text }) =>
    text.startsWith(`create temporary table ${table} as`),
  );
  if (making === undefined) throw new Error(`no statement makes the table ${table} of the session`);
  return making.text;
}

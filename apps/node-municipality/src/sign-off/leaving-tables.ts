import type { ReleasedCell, ReleasedTable } from '@zichtlijn/disclosure';
import { definition, type NodeLevel } from '@zichtlijn/indicators';
import { levelOf } from '@zichtlijn/release';
import { tableName } from '../releases/retraction.ts';

/** How the cells of one table read, of a level and a breakdown: counts of released cells, which anybody counts who is given them. */
export interface LeavingTable {
  readonly name: string;
  readonly title: string;
  readonly level: NodeLevel;
  readonly breakdown: string;
  readonly cells: number;
  readonly shown: number;
  readonly hidden: number;
  readonly notCollected: number;
  readonly isSigned: boolean;
}

/** Every table that would leave, by indicator, level and breakdown, in Dutch. @param signed names of tables, `indicator@version`; null where no signature is needed */
export function leavingTables(
  tables: readonly ReleasedTable[],
  signed: ReadonlySet<string> | null,
): readonly LeavingTable[] {
  const rows = tables.flatMap((table) => table.cells.map((cell) => ({ table, cell, level: levelOf(cell.area) })));
  const groups = Map.groupBy(
    rows,
    ({ table, cell, level }) => `${tableName(table.indicator, table.version)}|${level}|${cell.breakdown}`,
  );
  return [...groups.values()].map((group): LeavingTable => {
    const { table, cell, level } = group[0]!;
    const count = (test: (cell: ReleasedCell) => boolean): number => group.filter((one) => test(one.cell)).length;
    const name = tableName(table.indicator, table.version);
    const of = definition(table.indicator);
    const breakdown = of?.breakdowns?.find(({ id }) => id === cell.breakdown)?.title.nl;
    return {
      name,
      title: of?.title.nl ?? table.indicator,
      level,
      breakdown: breakdown ?? (cell.breakdown === '_T' ? 'totaal' : cell.breakdown),
      cells: group.length,
      shown: count(({ value }) => value !== null),
      hidden: count(({ status }) => status === 'Q'),
      notCollected: count(({ status }) => status === 'L' || status === 'M'),
      isSigned: signed === null || signed.has(name),
    };
  });
}

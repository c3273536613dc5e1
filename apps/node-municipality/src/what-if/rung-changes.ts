import type { ReleasedCell, ReleasedTable } from '@zichtlijn/disclosure';
import { type IndicatorRung, rungCounts, rungName, rungOf } from '../commands/rung-counts.ts';

/** What a change does to one rung. Confidential. */
export interface RungChange extends IndicatorRung {
  /** Cells hidden now that would be shown, and shown now that would be hidden. */
  readonly gained: number;
  readonly lost: number;
  /** Cells shown now that would not be there at all, and shown cells that are not there now. */
  readonly dropped: number;
  readonly added: number;
  /** Visible share now and then; null when nothing is counted. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Compare two outcomes cell for cell, per rung of either. */
export function rungChanges(now: readonly ReleasedTable[], then: readonly ReleasedTable[]): readonly RungChange[] {
  const [before, after] = [byRung(now), byRung(then)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [a, b] = [before.get(key), after.get(key)];
    const { indicator, version, level, period } = (a ?? b)!.rung;
    const [had, has] = [a?.cells ?? new Map<string, boolean>(), b?.cells ?? new Map<string, boolean>()];
    const count = (from: ReadonlyMap<string, boolean>, other: boolean | undefined, to: ReadonlyMap<string, boolean>) =>
      [...from].filter(([address, shown]) => shown && to.get(address) === other).length;
    return {
      ...{ indicator, version, level, period },
      gained: count(has, false, had),
      lost: count(had, false, has),
      dropped: count(had, undefined, has),
      added: count(has, undefined, had),
      before: a?.rung.visibleShare ?? null,
      after: b?.rung.visibleShare ?? null,
    };
  });
}

/** The count of each rung, and whether each of its cells is shown. Cells that tell no number because none is possible or collected are left out. */
function byRung(tables: readonly ReleasedTable[]) {
  const cells = tables.flatMap((table) => table.cells.map((cell) => ({ cell, name: rungName(rungOf(table, cell)) })));
  const counted = cells.filter(({ cell: { value, status } }) => value !== null || status === 'Q');
  const groups = Map.groupBy(counted, ({ name }) => name);
  return new Map(
    rungCounts(tables).map((rung) => {
      const group = groups.get(rungName(rung)) ?? [];
      return [
        rungName(rung),
        { rung, cells: new Map(group.map(({ cell }) => [addressOf(cell), cell.value !== null])) },
      ];
    }),
  );
}

const addressOf = ({ area, period, breakdown, category, measure }: ReleasedCell): string =>
  JSON.stringify([area, period, breakdown, category, measure]);

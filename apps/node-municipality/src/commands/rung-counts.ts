import type { ReleasedCell, ReleasedTable } from '@zichtlijn/disclosure';
import type { NodeLevel } from '@zichtlijn/indicators';
import { levelOf } from '../releases/level-of.ts';

/** How the cells of one rung read: for an owner who decides whether a release is worth publishing. Confidential before publication. */
export interface RungCount {
  readonly indicator: string;
  readonly version: number;
  readonly level: NodeLevel;
  readonly period: 'year' | 'quarter' | 'block';
  readonly shown: number;
  readonly zero: number;
  readonly hidden: number;
  readonly notCollected: number;
  readonly impossible: number;
}

/** Count the cells of a release by rung and status. */
export function rungCounts(tables: readonly ReleasedTable[]): readonly RungCount[] {
  const rows = tables.flatMap(({ indicator, version, cells }) =>
    cells.map((cell) => ({ indicator, version, level: levelOf(cell.area), period: kindOf(cell.period), cell })),
  );
  const rungs = Map.groupBy(rows, (row) => [row.indicator, row.version, row.level, row.period].join('|'));
  return [...rungs.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const count = (test: (cell: ReleasedCell) => boolean) => group.filter(({ cell }) => test(cell)).length;
    const { cell: _, ...rung } = first;
    return [
      {
        ...rung,
        shown: count(({ value }) => value !== null && value !== 0),
        zero: count(({ value }) => value === 0),
        hidden: count(({ status }) => status === 'Q'),
        notCollected: count(({ status }) => status === 'L'),
        impossible: count(({ status }) => status === 'M'),
      },
    ];
  });
}

function kindOf(period: string): RungCount['period'] {
  if (period.includes('/')) return 'block';
  return period.includes('KW') ? 'quarter' : 'year';
}

/** One line about a rung. */
export function rungLine(rung: RungCount): string {
  const { indicator, version, level, period, shown, zero, hidden, notCollected, impossible } = rung;
  return `${indicator}@${version} ${level}/${period}: ${shown} A · ${zero} 0 · ${hidden} Q · ${notCollected} L · ${impossible} M`;
}

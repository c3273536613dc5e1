import type { ReleasedCell, ReleasedTable } from '@zichtlijn/disclosure';
import { type NodeLevel, parsePeriod, type Rung } from '@zichtlijn/indicators';
import { type Sentence, say } from '@zichtlijn/messages';
import { levelOf } from '@zichtlijn/release';
import { wholeYears } from '../tabulate/plan.ts';

/** One rung of the ladder of one indicator. */
export interface IndicatorRung {
  readonly indicator: string;
  readonly version: number;
  readonly level: NodeLevel;
  readonly period: Rung['period'];
}

/** How the cells of one rung read: for an owner who decides whether a release is worth publishing. Confidential before publication. */
export interface RungCount extends IndicatorRung {
  readonly shown: number;
  readonly zero: number;
  readonly hidden: number;
  readonly notCollected: number;
  readonly impossible: number;
  /** Part of what was counted that is shown, zeros among it, from 0 to 1; null when nothing was counted. */
  readonly visibleShare: number | null;
}

/** Count the cells of a release by rung and status. */
export function rungCounts(tables: readonly ReleasedTable[]): readonly RungCount[] {
  const rows = tables.flatMap((table) => table.cells.map((cell) => ({ ...rungOf(table, cell), cell })));
  const rungs = Map.groupBy(rows, (row) => [row.indicator, row.version, row.level, row.period].join('|'));
  return [...rungs.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const count = (test: (cell: ReleasedCell) => boolean) => group.filter(({ cell }) => test(cell)).length;
    const { cell: _, ...rung } = first;
    const visible = count(({ value }) => value !== null);
    const hidden = count(({ status }) => status === 'Q');
    return [
      {
        ...rung,
        shown: count(({ value }) => value !== null && value !== 0),
        zero: count(({ value }) => value === 0),
        hidden,
        notCollected: count(({ status }) => status === 'L'),
        impossible: count(({ status }) => status === 'M'),
        visibleShare: visible + hidden === 0 ? null : visible / (visible + hidden),
      },
    ];
  });
}

/** The rung that a cell of a table stands on. */
export function rungOf({ indicator, version }: ReleasedTable, { area, period }: ReleasedCell): IndicatorRung {
  return { indicator, version, level: levelOf(area), period: kindOf(period) };
}

function kindOf(period: string): Rung['period'] {
  if (parsePeriod(period).kind === 'quarter') return 'quarter';
  const years = wholeYears(period);
  return years === 5 ? 'five-years' : years === 3 ? 'three-years' : 'year';
}

/** One line about a rung. */
export function rungLine(rung: RungCount): string {
  const { shown, zero, hidden, notCollected, impossible, visibleShare } = rung;
  const counts = `${shown} A · ${zero} 0 · ${hidden} Q · ${notCollected} L · ${impossible} M`;
  return `${rungName(rung)}: ${counts} · ${shareText(visibleShare)}`;
}

/** Which rung of which indicator. */
export function rungName({ indicator, version, level, period }: IndicatorRung): string {
  return `${indicator}@${version} ${level}/${period}`;
}

/** A visible share as people read it, in the language of the run unless told otherwise. */
export function shareText(share: number | null, told: (sentence: Sentence) => string = say): string {
  if (share === null) return told({ nl: 'niets geteld', en: 'nothing counted' });
  // Rounded down: 100% means that nothing is hidden.
  const percent = Math.floor(share * 1000) / 10;
  return told({ nl: `${percent}% zichtbaar`.replace('.', ','), en: `${percent}% visible` });
}

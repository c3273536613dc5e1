import type { CellAddress } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, isBefore, periodStart, seriesBreak } from '@zichtlijn/indicators';
import { levelOf } from '@zichtlijn/release';
import type { Borders } from '../borders/borders.ts';
import type { Ledger } from './ledger.ts';
import { type PlannedSlice, wholeYears } from './plan.ts';

type NumberStatus = 'A' | 'U' | 'B';
type At = Pick<CellAddress, 'area' | 'period'>;

/** What stands beside every number of an indicator: its SDMX status, and further marks. */
export interface SeriesMarks {
  readonly status: (cell: At) => NumberStatus;
  readonly flags: (cell: At) => readonly string[];
}

/** Begin of the marks that name the day of a reclassification. */
export const carriedBack = 'carried-back:';
const reclassified = 'reclassified:';
const lowReliability = 'low-reliability';

/**
 * The marks of an indicator, by period and level alone, so that they tell nothing about any area or category: a number on other ground than the one before it is a break (B), one
 * of before a merger that is counted on the ground of after it says so, and one of which an input falls short is of low reliability: U, or beside a break a flag (SDMX has one status
 * per observation; precedence: design, architecture, 2). What was published keeps its marks (design: disclosure, 1a.14).
 */
export function seriesMarks(
  definition: IndicatorDefinition,
  planned: readonly PlannedSlice[],
  ledger: Ledger,
  borders: Borders,
): SeriesMarks {
  const low = new Set(planned.filter((slice) => slice.low !== undefined).map(({ period }) => period));
  const told = toldMarks(ledger, definition);
  const broken = brokenSlices(definition, planned, borders);
  const breakAt = ({ area, period }: At) => broken.get(`${levelOf(area)} ${period}`);
  const { carriedBackTo: day } = borders;
  return {
    status: (cell) => {
      const was = told.get(keyOf(cell))?.status;
      return was ?? (breakAt(cell) !== undefined ? 'B' : low.has(cell.period) ? 'U' : 'A');
    },
    flags: (cell) => {
      const was = told.get(keyOf(cell));
      if (was !== undefined) return was.flags;
      const on = breakAt(cell);
      return [
        ...(day !== null && isBefore(definition, cell.period, day) ? [`${carriedBack}${day}`] : []),
        ...(on === undefined ? [] : [`${reclassified}${on}`]),
        ...(on !== undefined && low.has(cell.period) ? [lowReliability] : []),
      ];
    },
  };
}

const keyOf = ({ area, period }: At): string => `${area} ${period}`;

function toldMarks(ledger: Ledger, { id, version }: IndicatorDefinition) {
  const told = new Map<string, { status?: NumberStatus; readonly flags: readonly string[] }>();
  for (const table of ledger.filter((one) => one.indicator === id && one.version === version)) {
    for (const { area, period, status, flags } of table.cells) {
      if (status === 'L') continue;
      const own = flags.filter(
        (flag) => flag === lowReliability || [carriedBack, reclassified].some((one) => flag.startsWith(one)),
      );
      const was = told.get(keyOf({ area, period })) ?? { flags: own };
      if (status === 'A' || status === 'U' || status === 'B') was.status = status;
      told.set(keyOf({ area, period }), was);
    }
  }
  return told;
}

/** The day of the change of ground, by level and period, for every slice on other ground than the one that is told before it. */
function brokenSlices(definition: IndicatorDefinition, planned: readonly PlannedSlice[], { breaks, newCode }: Borders) {
  const collected = planned.filter((slice) => slice.collected !== 'none');
  const series = Map.groupBy(collected, ({ rung, period }) => `${rung.level} ${wholeYears(period)}`);
  const found = new Map<string, string>();
  for (const slices of series.values()) {
    const periods = slices.map(({ period }) => period).sort((a, b) => (periodStart(a) < periodStart(b) ? -1 : 1));
    const { level } = slices[0]!.rung;
    for (const [at, period] of periods.entries()) {
      const on = seriesBreak(definition, period, level === 'municipality' ? breaks : newCode, periods[at - 1]);
      if (on !== null) found.set(`${level} ${period}`, on);
    }
  }
  return found;
}

import type { ConfidentialTable, EarlierCell } from '@zichtlijn/disclosure';
import { catalogue, isBefore } from '@zichtlijn/indicators';
import type { Borders } from '../borders/borders.ts';
import { earlierCells, type Ledger } from './ledger.ts';
import { carriedBack } from './series-marks.ts';
import { toldBySome } from './told-by-some.ts';

/** What was published of the days before a merger, by whom. */
export interface ToldBefore {
  /** By the municipality itself. */
  readonly own: Ledger;
  /** By each of the others that it came out of. */
  readonly predecessors: readonly Ledger[];
  /** Of each of these, what those published that it came out of itself. */
  readonly before?: readonly (readonly Ledger[])[];
}

/**
 * What stays hidden because the same days were told of on other ground: by the municipality itself, on the borders of then or carried back, and now the other way; or by some of its
 * predecessors, and not of the same cells by all (`toldBySome`). The difference of both would be a number of the ground of the others, also where it follows from several cells only, and no cell
 * stands for it: only one of the two is ever told (design: disclosure, 1a.7, 4.5; November 2026).
 * @returns every cell that the municipality did not tell, of tables with any such quantity, as hidden.
 */
export function ofOtherGround(
  tables: readonly ConfidentialTable[],
  { own, predecessors, before = [] }: ToldBefore,
  { carriedBackTo }: Pick<Borders, 'carriedBackTo'>,
): readonly EarlierCell[] {
  const day = carriedBackTo ?? lastCarriedBack(own);
  if (day === null) return [];
  const isOther = (flags: readonly string[]) => isCarried(flags) !== (carriedBackTo !== null);
  const other = new Map(toldBySome(predecessors, before));
  for (const quantity of quantitiesBefore(own, day, isOther)) other.set(quantity, day);
  // What another version told is not told again: the cell at its address is a new one.
  const told = new Set(earlierCells(own).flatMap((cell) => (cell.ofOther ? [] : [keyOf(cell)])));
  return tables.flatMap(({ indicator, cells }) => {
    const days = new Set(cells.flatMap(({ quantity }) => other.get(quantity) ?? []));
    const last = [...days].sort().at(-1) ?? '';
    const until = last < day ? last : day;
    return cells
      .filter((cell) => cell.publishable && isBeforeDay(indicator, cell.period, until) && !told.has(keyOf(cell)))
      .map(({ quantity, area, period, breakdown, category }): EarlierCell => {
        return { quantity, area, period, breakdown, category, value: null, ofOther: true };
      });
  });
}

function quantitiesBefore(ledger: Ledger, day: string, isOther: (flags: readonly string[]) => boolean): string[] {
  const before = ledger.map((table) => ({
    ...table,
    cells: table.cells.filter(({ period, flags }) => isBeforeDay(table.indicator, period, day) && isOther(flags)),
  }));
  return earlierCells(before).map(({ quantity }) => quantity);
}

/** Whether a number is about any day before this one, if there is one; a definition that is not counted any more is taken for one of any day. */
function isBeforeDay(indicator: string, period: string, day: string): boolean {
  const versions = catalogue.filter(({ id }) => id === indicator);
  return day !== '' && (versions.length === 0 || versions.some((one) => isBefore(one, period, day)));
}

const isCarried = (flags: readonly string[]): boolean => flags.some((flag) => flag.startsWith(carriedBack));

/** The last day that any release carried back to, ISO 8601. */
function lastCarriedBack(ledger: Ledger): string | null {
  const flags = new Set(ledger.flatMap(({ cells }) => cells.flatMap((cell) => cell.flags)));
  const days = [...flags].filter((flag) => flag.startsWith(carriedBack)).map((flag) => flag.slice(carriedBack.length));
  return days.sort().at(-1) ?? null;
}

const keyOf = ({ quantity, area, period, breakdown, category }: Omit<EarlierCell, 'value'>): string =>
  JSON.stringify([quantity, area, period, breakdown, category]);

import type { ConfidentialTable, EarlierCell } from '@zichtlijn/disclosure';
import { catalogue, isBefore } from '@zichtlijn/indicators';
import type { Borders } from '../borders/borders.ts';
import { levelOf } from '../releases/level-of.ts';
import { earlierCells, type Ledger } from './ledger.ts';
import { carriedBack } from './series-marks.ts';

/** What was published of the days before a merger, by whom. */
export interface ToldBefore {
  /** By the municipality itself. */
  readonly own: Ledger;
  /** By each of the others that it came out of. */
  readonly predecessors: readonly Ledger[];
}

/**
 * What stays hidden because the same days were told of on other ground: by the municipality itself, on the borders of then or carried back, and now the other way; or by some of its
 * predecessors, and not of the same cells by all. The difference of both would be a number of the ground of the others, also where it follows from several cells only, and no cell
 * stands for it: only one of the two is ever told (design: disclosure, 1a.7, 4.5; November 2026).
 * @returns every cell that the municipality did not tell, of tables with any such quantity, as hidden.
 */
export function ofOtherGround(
  tables: readonly ConfidentialTable[],
  { own, predecessors }: ToldBefore,
  { carriedBackTo }: Pick<Borders, 'carriedBackTo'>,
): readonly EarlierCell[] {
  const day = carriedBackTo ?? lastCarriedBack(own);
  if (day === null) return [];
  const isOther = (flags: readonly string[]) => isCarried(flags) !== (carriedBackTo !== null);
  const other = new Set([...quantitiesBefore(own, day, isOther), ...toldBySome(predecessors)]);
  // What another version told is not told again: the cell at its address is a new one.
  const told = new Set(earlierCells(own).flatMap((cell) => (cell.ofOther ? [] : [keyOf(cell)])));
  return tables
    .filter(({ cells }) => cells.some(({ quantity }) => other.has(quantity)))
    .flatMap(({ indicator, cells }) =>
      cells
        .filter((cell) => cell.publishable && isBeforeDay(indicator, cell.period, day) && !told.has(keyOf(cell)))
        .map(({ quantity, area, period, breakdown, category }): EarlierCell => {
          return { quantity, area, period, breakdown, category, value: null, ofOther: true };
        }),
    );
}

function quantitiesBefore(ledger: Ledger, day: string, isOther: (flags: readonly string[]) => boolean): string[] {
  const before = ledger.map((table) => ({
    ...table,
    cells: table.cells.filter(({ period, flags }) => isBeforeDay(table.indicator, period, day) && isOther(flags)),
  }));
  return earlierCells(before).map(({ quantity }) => quantity);
}

/** Quantities that were told of one of several municipalities as a whole, and not of the same cells by each of the others. */
function toldBySome(predecessors: readonly Ledger[]): string[] {
  const addresses = predecessors.map((ledger) => {
    const whole = earlierCells(ledger).filter(({ area }) => levelOf(area) === 'municipality');
    const ofQuantity = Map.groupBy(whole, ({ quantity }) => quantity);
    return new Map([...ofQuantity].map(([quantity, cells]) => [quantity, addressesOf(cells)]));
  });
  const quantities = new Set(addresses.flatMap((own) => [...own.keys()]));
  return [...quantities].filter((quantity) => new Set(addresses.map((own) => own.get(quantity))).size > 1);
}

/** The cells of a municipality as a whole, as one text. */
function addressesOf(cells: readonly EarlierCell[]): string {
  return [...new Set(cells.map((cell) => keyOf({ ...cell, area: '' })))].sort().join('\n');
}

/** A definition that is not counted any more is taken for one of any day. */
function isBeforeDay(indicator: string, period: string, day: string): boolean {
  const versions = catalogue.filter(({ id }) => id === indicator);
  return versions.length === 0 || versions.some((one) => isBefore(one, period, day));
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

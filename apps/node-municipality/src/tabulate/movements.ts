import type { SetDifference } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, movements, movementsQuery } from '@zichtlijn/indicators';
import type pg from 'pg';
import { addressOf, type CountedSlice } from './counted-slice.ts';
import { endYear, stocksOfPersons } from './fixed-dates.ts';
import type { CountedCell } from './slice.ts';

/** What earlier releases told of a stock below the municipality. */
export interface ToldBelow {
  readonly years: ReadonlySet<number>;
  /** Whether releases told of a cell and all hid it, so that it stays hidden. */
  readonly isHidden: (cell: CountedCell) => boolean;
}

/**
 * Entries and exits of every cell below the municipality between each two dates of a stock of persons. What was told before comes first, then the
 * later date; a cell that stays hidden keeps no other from being shown. A year may have been told of on another level alone.
 */
export async function movementsOf(
  session: pg.ClientBase,
  municipality: string,
  definition: IndicatorDefinition,
  slices: readonly CountedSlice[],
  told: ToldBelow,
): Promise<readonly SetDifference[]> {
  const stocks = new Set(stocksOfPersons(definition).map(({ quantity }) => quantity));
  if (stocks.size === 0) return [];
  const rank = ({ period }: CountedSlice) => endYear(period) + (told.years.has(endYear(period)) ? 10_000 : 0);
  const found: SetDifference[] = [];
  for (const level of ['district', 'neighbourhood'] as const) {
    const dates = slices.filter((slice) => slice.level === level).sort((a, b) => rank(b) - rank(a));
    for (const [at, second] of dates.entries()) {
      if (told.years.has(endYear(second.period))) continue;
      for (const first of dates.slice(0, at))
        found.push(
          ...(await between(session, municipality, definition, only(first, stocks), only(second, stocks), told)),
        );
    }
  }
  return found;
}

/** What a slice tells of stocks: what happened in its period knows no entries and exits. */
function only(slice: CountedSlice, quantities: ReadonlySet<string>): CountedSlice {
  return { ...slice, cells: slice.cells.filter(({ quantity }) => quantities.has(quantity)) };
}

async function between(
  session: pg.ClientBase,
  municipality: string,
  definition: IndicatorDefinition,
  first: CountedSlice,
  second: CountedSlice,
  told: ToldBelow,
): Promise<SetDifference[]> {
  const inOrder = endYear(first.period) < endYear(second.period);
  const [earlier, later] = inOrder ? [first, second] : [second, first];
  const breakdowns = [...new Set(second.cells.map(({ breakdown }) => breakdown))];
  const { text, params } = movementsQuery(definition, {
    ...{ municipality, level: second.level, earlier: earlier.period, later: later.period, breakdowns },
  });
  const { rows } = await session.query<Record<string, unknown>>({ text, values: [...params] });
  const counted = new Map(rows.map(movements).map((one) => [keyOf(one), one]));
  const before = new Map(first.cells.filter(({ publishable }) => publishable).map((cell) => [keyOf(cell), cell]));
  return second.cells.flatMap((cell): SetDifference[] => {
    const other = before.get(keyOf(cell));
    if (!cell.publishable || other === undefined) return [];
    if (told.isHidden(other)) return [];
    const { exits = 0, entries = 0 } = counted.get(keyOf(cell)) ?? {};
    const [onlyFirst, onlySecond] = inOrder ? [exits, entries] : [entries, exits];
    return [{ first: addressOf(other), second: addressOf(cell), onlyFirst, onlySecond }];
  });
}

const keyOf = ({
  quantity,
  area,
  breakdown,
  category,
}: Pick<CountedCell, 'quantity' | 'area' | 'breakdown' | 'category'>) =>
  JSON.stringify([quantity, area, breakdown, category]);

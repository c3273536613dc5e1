import type { Indicator } from '../../documents/catalogue.ts';
import type { ComparisonRow } from '../../documents/comparison.ts';
import type { Place } from '../../documents/places.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { type ToldNumber, toldNumber } from '../../numbers/told-number.ts';

/** The measure by which areas are coloured: the first that any of the rows has. */
export function measureOf(rows: readonly ComparisonRow[], { measure }: Indicator): CellMeasure {
  const found = rows.flatMap(({ cells }) => (cells === null ? [] : (headlineMeasure(measure, cells) ?? [])));
  return found[0] ?? 'count';
}

/** A number of every area of the rows. An area that was not answered is told with the answer of its municipality. */
export function numbersOf(rows: readonly ComparisonRow[], measure: CellMeasure, period: string): ToldNumber[] {
  return rows.flatMap((row) => {
    const { name: municipality, areas } = row.municipality;
    const names = new Map(areas?.map(({ code, name }) => [code, name]));
    const origin = { municipality, answer: row.answer ?? 'UNREACHABLE', cells: row.cells, release: row.release };
    return (row.cells?.area ?? [row.code]).map((area) =>
      toldNumber(
        origin,
        { area, period, category: '_T', measure },
        area === row.code ? municipality : (names.get(area) ?? area),
      ),
    );
  });
}

/** The municipalities of which there is no node: there is nothing to ask, and each is told as what it is. */
export function notConnected(places: readonly Place[], measure: CellMeasure, period: string): ToldNumber[] {
  return places
    .filter(({ connected }) => !connected)
    .map(({ code, name }) =>
      toldNumber(
        { municipality: name, answer: 'NOT_CONNECTED', cells: null, release: null },
        { area: code, period, category: '_T', measure },
        name,
      ),
    );
}

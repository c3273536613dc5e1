import { type Cell, type CellMeasure, type CellPlace, type Cells, cellAt } from './cells.ts';
import { type Interval, rateInterval, shareInterval } from './interval.ts';
import { type NodeAnswer, type ObsStatus, type SignKind, signOf } from './status.ts';

/** The release that a number stands in. */
export interface Release {
  readonly id: string;
  readonly createdAt: string;
  readonly policy: string;
  readonly synthetic: boolean;
}

/** A number with all that belongs to it: what it is made of, how sure it is, or why there is none. */
export interface ToldNumber {
  readonly place: CellPlace;
  /** Name of the area, and of the municipality where that is another. */
  readonly name: string;
  readonly municipality: string;
  readonly value: number | null;
  readonly status: ObsStatus | null;
  readonly sign: SignKind;
  readonly flags: readonly string[];
  readonly part: number | null;
  readonly base: number | null;
  readonly interval: Interval | null;
  readonly answer: NodeAnswer;
  readonly release: Release | null;
  /** The table that it stands in; null where there is none. */
  readonly table: Pick<Cells, 'indicator' | 'version' | 'breakdown'> | null;
}

/** Where a number comes from: the cells of a municipality, or nothing with its answer. */
export interface Origin {
  readonly municipality: string;
  readonly answer: NodeAnswer;
  readonly cells: Cells | null;
  readonly release: Release | null;
}

/** Tell one cell. A cell that is not there is told with the answer of its municipality, never left out. */
export function toldNumber(origin: Origin, place: CellPlace, name: string): ToldNumber {
  const cell = origin.cells === null ? null : (cellAt(origin.cells, place) ?? emptyCellAt(origin.cells, place));
  const beside = (measure: CellMeasure): number | null =>
    (origin.cells === null ? null : cellAt(origin.cells, { ...place, measure })?.value) ?? null;
  const part = beside('numerator');
  const base = beside('denominator');
  const value = cell?.value ?? null;
  const { municipality, answer, release } = origin;
  const sign = signOf(cell?.status ?? null, value, answer);
  const interval = value === null ? null : intervalOf(place.measure, part, base, beside);
  return {
    place,
    name,
    municipality,
    value,
    status: cell?.status ?? null,
    sign,
    flags: cell?.flags ?? [],
    part,
    base,
    interval,
    answer,
    release,
    table: origin.cells,
  };
}

/** A cell that has another measure and no number: it says why there is none of this measure either. */
function emptyCellAt(cells: Cells, place: CellPlace): Cell | null {
  for (const measure of cells.measure) {
    const cell = cellAt(cells, { ...place, measure });
    if (cell !== null && cell.value === null) return cell;
  }
  return null;
}

function intervalOf(
  measure: CellMeasure,
  part: number | null,
  base: number | null,
  beside: (measure: CellMeasure) => number | null,
): Interval | null {
  if (measure === 'share' && part !== null && base !== null) return shareInterval(part, base);
  if (measure === 'rate' && part !== null && base !== null) return rateInterval(part, base);
  const [low, high] = [beside('low'), beside('high')];
  return low === null || high === null ? null : { low, high };
}

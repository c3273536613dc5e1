import { TOTAL } from '@zichtlijn/indicators';
import { hasValue, type Measure, type ObsStatus } from '@zichtlijn/release';
import type { CellState } from './arithmetic/coverage.ts';
import { boundsOf, type PublicCell, withinWhole } from './arithmetic/hidden-bounds.ts';
import { type Interval, unknown } from './arithmetic/interval.ts';
import type { MeasuredCells } from './folded-measures.ts';
import { cellOf, type PublishedTables } from './published-tables.ts';
import type { Question } from './question.ts';

/** One quantity of a municipality: what is public of it, and what it can be. */
export interface KnownQuantity {
  readonly state: CellState;
  readonly interval: Interval;
}

/** What one municipality gives of one category in one period. */
export interface MunicipalNumber {
  readonly tables: PublishedTables;
  readonly first: KnownQuantity;
  readonly second: KnownQuantity | null;
  /** Of the cell of the main measure; null without an answer. */
  readonly status: ObsStatus | null;
  /** Of the published cells. */
  readonly statuses: readonly ObsStatus[];
}

/** Read what a municipality published of a number, and what follows for what it did not. */
export function municipalNumber(
  tables: PublishedTables,
  question: Question,
  measured: MeasuredCells,
  period: string,
  category: string,
): MunicipalNumber {
  const { table, totals, place } = tables;
  const isBroken = question.breakdown !== null;
  const inCategory = (of: string, measure: Measure) => cellOf(table, place.code, period, of, measure);
  const inTotal = (measure: Measure) => cellOf(totals, place.code, period, TOTAL, measure);
  const quantity = (measure: Measure, kind: 'partition' | 'overlapping'): Read => {
    const cell = inCategory(category, measure);
    const others = question.categories.filter((code) => code !== category);
    const siblings = others.flatMap((code) => inCategory(code, measure) ?? []);
    return read(tables, cell, siblings, isBroken ? (inTotal(measure) ?? null) : null, kind);
  };
  const first = quantity(measured.first, question.breakdown?.kind ?? 'overlapping');
  const { second: other } = measured;
  // A base that does not know the breakdown is the whole base in every category: such parts add up to more than the total.
  const second =
    other &&
    (other.ofTotal
      ? read(tables, inTotal(other.measure), [], null, 'overlapping')
      : quantity(other.measure, 'overlapping'));
  const status = table === null ? null : (inCategory(category, measured.main.measure)?.status ?? 'L');
  const cells = [first, second].flatMap((one) => one?.cell ?? []);
  const statuses = [...new Set(cells.map((cell) => cell.status).filter(hasValue))];
  const isFrozen = cells.some((cell) => cell.isFrozen);
  if (!second || !measured.isPart || isFrozen) return { tables, first, second, status, statuses };
  const within = withinWhole(first.interval, second.interval);
  return {
    tables,
    first: { state: first.state, interval: within.part },
    second: { state: second.state, interval: within.whole },
    status,
    statuses,
  };
}

interface Read extends KnownQuantity {
  readonly cell: PublicCell | undefined;
}

function read(
  { table }: PublishedTables,
  cell: PublicCell | undefined,
  siblings: readonly PublicCell[],
  total: PublicCell | null,
  kind: 'partition' | 'overlapping',
): Read {
  if (table === null) return { state: 'UNANSWERED', interval: unknown, cell };
  if (cell === undefined) return { state: 'NOT_COLLECTED', interval: unknown, cell };
  return { state: stateOf(cell.status), interval: boundsOf({ cell, siblings, total, kind }), cell };
}

function stateOf(status: ObsStatus): CellState {
  if (status === 'Q') return 'HIDDEN';
  return status === 'L' ? 'NOT_COLLECTED' : 'PUBLISHED';
}

/** The weakest of what two quantities are: a quotient is published where both are. */
export function joint(first: KnownQuantity, second: KnownQuantity | null): CellState {
  const states = [first.state, second?.state ?? 'PUBLISHED'];
  const order: readonly CellState[] = ['UNANSWERED', 'NOT_COLLECTED', 'HIDDEN', 'PUBLISHED'];
  return order.find((state) => states.includes(state))!;
}

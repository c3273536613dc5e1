import type { Movement } from '../nearby/nearby-search.ts';
import type { Neighbourhoods, Reach } from '../nearby/neighbourhoods.ts';
import { Tableau } from '../nearby/tableau.ts';
import type { Guarantee, Part } from './part.ts';

/** A wide look finds what is cheaper; in a table of many dimensions only a narrow one closes, and it is quick. */
const reaches = {
  wide: { cells: 500, width: 8, first: 'bound' },
  narrow: { cells: 100, width: 2, first: 'bound' },
} as const satisfies Record<string, Reach>;
/** How wide to look. */
export type Look = keyof typeof reaches;
/** Along the totals there is room for any movement, at a price. */
const totals: Reach = { cells: 40, width: 1, first: 'cheap' };
const mostSteps = 5_000;
const nearlyFree = 1e-4;
/** What it is worth to move the cell by one; more than any movement costs. */
const worth = 1e5;

/**
 * The cheapest movement near a cell that keeps its guarantee, by what hiding each cell costs per unit that it moves; as `WitnessModel`, with all else
 * where it is.
 * @returns null when nothing near keeps it.
 */
export function leastMovement(
  part: Part,
  near: Neighbourhoods,
  hidden: Uint8Array,
  guarantee: Guarantee,
  look: Look,
): Movement | null {
  const { cell, direction, need, knows } = guarantee;
  const price = (one: number) => (hidden[one] === 1 ? nearlyFree : part.cost[one]!);
  const mayMove = (one: number) => (hidden[one] === 1 || part.decided[one] === 'open') && !knows.includes(one);
  const room = (one: number) => Math.max(0.1, Math.min(part.down[one]!, need));
  const around = near.around(cell, mayMove, (one) => price(one) / room(one), reaches[look]);
  const above = look === 'wide' ? [] : near.around(cell, mayMove, (one) => -Math.min(part.down[one]!, 1e9), totals);
  const cells = near.movable([...new Set([...around, ...above])]);
  if (cells[0] !== cell) return null;
  const size = cells.length;
  // A column up and a column down for every cell.
  const upper = Float64Array.from({ length: 2 * size }, (_, i) => (i < size ? part.up : part.down)[cells[i % size]!]!);
  const [moves, stays] = direction > 0 ? [0, size] : [size, 0];
  upper[moves] = Math.min(upper[moves]!, need);
  upper[stays] = 0;
  const equations = near.equationsOf(cells).map(({ cells: all, signs }) => ({
    cells: [...all, ...all.map((one) => size + one)],
    signs: [...signs, ...signs.map((sign) => -sign as 1 | -1)],
  }));
  const tableau = new Tableau(equations, new Float64Array(2 * size), upper);
  const objective = Float64Array.from({ length: 2 * size }, (_, i) => -price(cells[i % size]!));
  objective[moves] = worth;
  tableau.maximise(objective, mostSteps);
  const { value } = tableau;
  if (value[moves]! < need - 1e-6) return null;
  const by = cells.map((_, i) => value[i]! - value[size + i]!);
  const moved = [...cells.keys()].filter((i) => Math.abs(by[i]!) > 1e-7);
  return { cells: moved.map((i) => cells[i]!), by: moved.map((i) => by[i]!) };
}

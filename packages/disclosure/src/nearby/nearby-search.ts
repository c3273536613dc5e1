import type { Meter } from './meter.ts';
import type { Neighbourhoods, Reach } from './neighbourhoods.ts';
import { Tableau } from './tableau.ts';

/** A movement that is looked for: of `cell`, by `need` up (1) or down (−1), while the cells of `knows` stay. */
export interface Want {
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly need: number;
  readonly knows: readonly number[];
}

/** Cells that move, and by how much, in whole numbers; all others stay where they are. */
export interface Movement {
  readonly cells: readonly number[];
  readonly by: readonly number[];
}

/** How far below and above its true value each cell can be. */
export interface Room {
  readonly down: ArrayLike<number>;
  readonly up: ArrayLike<number>;
}

/** From few cells to many; the first looks where there is most room, which is how totals move along. */
const reaches: readonly Reach[] = [
  { cells: 40, width: 1, first: 'cheap' },
  { cells: 40, width: 1, first: 'bound' },
  { cells: 120, width: 2, first: 'bound' },
  { cells: 400, width: 3, first: 'bound' },
];
/** Cells from which on a program is made for one cell only. */
const many = 60;
/** Steps of one small program. */
const mostSteps = 2_000;

/**
 * Looks for movements by small linear programs over a few cells near the one that has to move, so that the work grows with the number of cells that
 * are asked for and not with the size of the whole. A movement that is found keeps every equation of the whole; that none is found proves nothing.
 */
export class NearbySearch {
  readonly #near: Neighbourhoods;
  readonly #room: Room;
  readonly #mayMove: (cell: number) => boolean;
  readonly #meter: Meter | undefined;

  /** @param meter counts the steps; when it is overrun nothing is looked for any more. */
  constructor(near: Neighbourhoods, room: Room, mayMove: (cell: number) => boolean, meter?: Meter) {
    this.#near = near;
    this.#room = room;
    this.#mayMove = mayMove;
    this.#meter = meter;
  }

  /**
   * @param found takes a movement for what is wanted; one movement often serves many.
   * @param far whether to look among hundreds of cells too, where few do not help.
   * @returns what was not found.
   */
  search<T extends Want>(wants: readonly T[], found: (want: T, movement: Movement) => void, far = true): T[] {
    let open = [...wants];
    for (const reach of reaches.filter(({ cells }) => far || cells <= many)) {
      const pending = Map.groupBy(open, ({ cell }) => cell);
      const asked = new Set<number>();
      for (const { cell } of open) if (!asked.has(cell)) this.#look(cell, reach, pending, asked, found);
      open = [...pending.values()].flat();
    }
    return open;
  }

  #look<T extends Want>(
    start: number,
    reach: Reach,
    pending: Map<number, T[]>,
    asked: Set<number>,
    found: (want: T, movement: Movement) => void,
  ): void {
    asked.add(start);
    if (!pending.has(start) || this.#meter?.overrun) return;
    const { down, up } = this.#room;
    // More room than is needed is no reason to be chosen, save on the way along totals.
    const enough = reach.first === 'cheap' ? 1e9 : Math.max(...pending.get(start)!.map(({ need }) => need));
    const around = this.#near.around(start, this.#mayMove, (cell) => -Math.min(down[cell]!, enough), reach);
    const cells = this.#near.movable(around);
    if (cells[0] !== start) return;
    const lower = new Float64Array(cells.length);
    const upper = new Float64Array(cells.length);
    for (const [i, cell] of cells.entries()) [lower[i], upper[i]] = [-down[cell]!, up[cell]!];
    const tableau = new Tableau(this.#near.equationsOf(cells), lower, upper);
    const placed = (known: number) => cells.indexOf(known);
    for (const [place, cell] of (reach.cells > many ? [start] : cells).entries()) {
      asked.add(cell);
      for (const want of pending.get(cell) ?? []) {
        if (!pending.get(cell)?.includes(want)) continue;
        const knows = want.knows.map(placed).filter((at) => at >= 0);
        tableau.move(place, want.direction, want.need, knows, mostSteps);
        const movement = wholeMovement(cells, tableau);
        if (movement !== null) harvest(movement, pending, found);
      }
    }
    this.#meter?.spend(tableau.steps);
  }
}

/** What a tableau moved, or twice or three times the same, that is whole and within all bounds; null when there is none. */
function wholeMovement(cells: readonly number[], { value, moved, lower, upper }: Tableau): Movement | null {
  for (const times of [1, 2, 3]) {
    const fits = (i: number) => {
      const by = value[i]! * times;
      return Number.isInteger(by) && by >= lower[i]! && by <= upper[i]!;
    };
    if (moved.every(fits)) return { cells: moved.map((i) => cells[i]!), by: moved.map((i) => value[i]! * times) };
  }
  return null;
}

/** Gives a movement to everything pending that it goes far enough for. */
function harvest<T extends Want>(
  movement: Movement,
  pending: Map<number, T[]>,
  found: (want: T, movement: Movement) => void,
): void {
  const still = (knows: readonly number[]) => !knows.some((known) => movement.cells.includes(known));
  for (const [k, cell] of movement.cells.entries()) {
    const wants = pending.get(cell);
    if (wants === undefined) continue;
    const by = movement.by[k]!;
    const left = wants.filter((want) => {
      if (want.direction * by < want.need || !still(want.knows)) return true;
      found(want, movement);
      return false;
    });
    if (left.length > 0) pending.set(cell, left);
    else pending.delete(cell);
  }
}

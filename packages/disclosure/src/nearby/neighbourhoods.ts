import type { Equation } from './equation.ts';

/** How far around a cell is looked: so many cells, and in every equation so many more than it has. */
export interface Reach {
  readonly cells: number;
  readonly width: number;
  /** Which cells of an equation come first: those that stand in most equations already met, or the cheapest. */
  readonly first: 'bound' | 'cheap';
}

/** Which equations each cell stands in, and what can move together around one. */
export class Neighbourhoods {
  readonly #equations: readonly Equation[];
  readonly #ofCell: readonly (readonly number[])[];
  /** Scratch, zero between questions: whether a cell is taken, with its place from 1, and how many taken cells an equation has. */
  readonly #place: Int32Array;
  readonly #met: Int32Array;

  constructor(size: number, equations: readonly Equation[]) {
    const ofCell: number[][] = Array.from({ length: size }, () => []);
    equations.forEach(({ cells }, row) => {
      for (const cell of cells) ofCell[cell]!.push(row);
    });
    this.#equations = equations;
    this.#ofCell = ofCell;
    this.#place = new Int32Array(size);
    this.#met = new Int32Array(equations.length);
  }

  /** Cells around one that may be able to move together: to every equation that is met, some are added that can answer for it. */
  around(start: number, mayMove: (cell: number) => boolean, price: (cell: number) => number, reach: Reach): number[] {
    const found: number[] = [];
    const queue: number[] = [];
    const take = (cell: number) => {
      found.push(cell);
      this.#place[cell] = 1;
      for (const row of this.#ofCell[cell]!) {
        this.#met[row]!++;
        queue.push(row);
      }
    };
    take(start);
    // The queue grows while it is gone through.
    for (const row of queue) {
      if (found.length >= reach.cells) break;
      if (this.#met[row]! > reach.width) continue;
      const isOther = (cell: number) => this.#place[cell] === 0 && mayMove(cell);
      for (const cell of this.#first(this.#equations[row]!.cells.filter(isOther), price, reach)) take(cell);
    }
    for (const cell of found) this.#place[cell] = 0;
    for (const row of queue) this.#met[row] = 0;
    return found;
  }

  /** What of some cells is left when those are taken out that an equation holds fast because it has no other, again and again. */
  movable(cells: readonly number[]): number[] {
    const alone: number[] = [];
    for (const cell of cells) {
      this.#place[cell] = 1;
      for (const row of this.#ofCell[cell]!) this.#met[row]!++;
    }
    const noteAlone = (row: number) => {
      if (this.#met[row] === 1) alone.push(row);
    };
    for (const cell of cells) this.#ofCell[cell]!.forEach(noteAlone);
    for (let row = alone.pop(); row !== undefined; row = alone.pop()) {
      const fast = this.#equations[row]!.cells.find((cell) => this.#place[cell] === 1);
      if (fast === undefined) continue;
      this.#place[fast] = 0;
      for (const other of this.#ofCell[fast]!) {
        this.#met[other]!--;
        noteAlone(other);
      }
    }
    const left = cells.filter((cell) => this.#place[cell] === 1);
    for (const cell of cells) {
      this.#place[cell] = 0;
      for (const row of this.#ofCell[cell]!) this.#met[row] = 0;
    }
    return left;
  }

  /** The equations that some cells stand in, in those cells only and numbered as they are given. */
  equationsOf(cells: readonly number[]): Equation[] {
    cells.forEach((cell, i) => {
      this.#place[cell] = i + 1;
    });
    const equations: Equation[] = [];
    for (const cell of cells) {
      for (const row of this.#ofCell[cell]!) {
        if (this.#met[row]! > 0) continue;
        this.#met[row] = 1;
        equations.push(this.#among(this.#equations[row]!));
      }
    }
    for (const cell of cells) for (const row of this.#ofCell[cell]!) this.#met[row] = 0;
    for (const cell of cells) this.#place[cell] = 0;
    return equations;
  }

  /** An equation in the cells that have a place, by place. */
  #among({ cells: all, signs: every }: Equation): Equation {
    const cells: number[] = [];
    const signs: (1 | -1)[] = [];
    for (let k = 0; k < all.length; k++) {
      const place = this.#place[all[k]!]!;
      if (place === 0) continue;
      cells.push(place - 1);
      signs.push(every[k]!);
    }
    return { cells, signs };
  }

  /** The `width` cells that come first; ties by number. */
  #first(cells: readonly number[], price: (cell: number) => number, { width, first }: Reach): number[] {
    const fresh = (cell: number) => this.#ofCell[cell]!.reduce((n, row) => n + (this.#met[row]! > 0 ? 0 : 1), 0);
    const chosen: { cell: number; major: number; minor: number }[] = [];
    for (const cell of cells) {
      const [major, minor] = first === 'cheap' ? [price(cell), fresh(cell)] : [fresh(cell), price(cell)];
      let at = chosen.length;
      while (at > 0 && isBefore(major, minor, chosen[at - 1]!)) at--;
      if (at >= width) continue;
      chosen.splice(at, 0, { cell, major, minor });
      if (chosen.length > width) chosen.pop();
    }
    return chosen.map(({ cell }) => cell);
  }
}

function isBefore(major: number, minor: number, than: { readonly major: number; readonly minor: number }): boolean {
  return major < than.major || (major === than.major && minor < than.minor);
}

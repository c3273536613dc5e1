/** Cells of areas that lie together. */
export interface Region {
  readonly cells: readonly number[];
  /** Areas of which much of what they can move with is inside too. */
  readonly core: ReadonlySet<string>;
}

/**
 * Cuts what is too large for one program into areas that lie together: what can move where all cells of other areas stay, can move in the whole as well. Areas
 * need not form a tree.
 */
export class Regions {
  readonly #cellsOf: ReadonlyMap<string, readonly number[]>;
  readonly #beside = new Map<string, Set<string>>();

  /** @param areas the area of each cell. @param lying pairs of an area and one directly above it. */
  constructor(areas: readonly string[], lying: Iterable<readonly [below: string, above: string]>) {
    this.#cellsOf = Map.groupBy(areas.keys(), (cell) => areas[cell]!);
    const pairs = [...lying];
    // Smaller areas first, so that an area comes with all that it consists of.
    for (const [below, above] of pairs) this.#besideOf(above).add(below);
    for (const [below, above] of pairs) this.#besideOf(below).add(above);
  }

  /** The area with all under it, then the one above with all under that, and so on until there are `most` cells; the first area always. */
  around(area: string, most: number): Region {
    const cells: number[] = [];
    const core = new Set<string>();
    const met = new Set<string>();
    const open = [area];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (met.has(one)) continue;
      met.add(one);
      const own = this.#cellsOf.get(one) ?? [];
      if (cells.length > 0 && cells.length + own.length > most) break;
      for (const cell of own) cells.push(cell);
      if (core.size === 0 || cells.length <= most / 2) core.add(one);
      open.push(...[...(this.#beside.get(one) ?? [])].reverse());
    }
    return { cells, core };
  }

  #besideOf(area: string): Set<string> {
    const known = this.#beside.get(area) ?? new Set();
    this.#beside.set(area, known);
    return known;
  }
}

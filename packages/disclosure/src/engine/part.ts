import type { Equation } from '../nearby/equation.ts';
import type { Want } from '../nearby/nearby-search.ts';

/**
 * What must stay possible for whoever sees the release: that `cell` lies `need` further up (1) or down (−1) than it does. The attacker of
 * this guarantee knows cells of which he is the only contributor.
 */
export interface Guarantee extends Want {
  /** Asked for beyond what is promised, in one of several ways to be safe: a pattern without it may be safe too. */
  readonly beyond?: true;
}

export type Decision = 'open' | 'hide' | 'show';

/**
 * One connected part of the system, its cells numbered from 0: those that are hidden whatever happens, and those that may be hidden.
 * Cells that everybody sees or knows are not in it.
 */
export interface Part {
  /** Position of each cell in the whole system. */
  readonly positions: readonly number[];
  readonly areas: readonly string[];
  /** How far below and above its true value an attacker can think a hidden cell. */
  readonly down: Float64Array;
  readonly up: Float64Array;
  /** 1 for a cell that somebody knows, because he is its only contributor. */
  readonly alone: Uint8Array;
  /** 1 for a cell that is hidden whatever happens. */
  readonly hidden: Uint8Array;
  /** What was decided of the others before: `open` not yet, or to hide or show them. */
  readonly decided: readonly Decision[];
  /** What hiding the cell loses. */
  readonly cost: Float64Array;
  readonly equations: readonly Equation[];
  readonly guarantees: readonly Guarantee[];
}

/** What is left of a part when only `cells` can differ from the truth: all others are shown. */
export function among(part: Part, cells: readonly number[]): Part {
  return restricted(part, cells, () => true);
}

/** The part of a part that lies within `cells`: equations that reach outside are left out, and the attacker of it knows less. */
export function within(part: Part, cells: readonly number[]): Part {
  const inside = new Set(cells);
  return restricted(part, cells, (equation) => equation.cells.every((cell) => inside.has(cell)));
}

function restricted(part: Part, cells: readonly number[], kept: (equation: Equation) => boolean): Part {
  const local = new Map(cells.map((cell, i) => [cell, i]));
  const take = (values: Float64Array) => Float64Array.from(cells, (cell) => values[cell]!);
  const equations = part.equations.filter(kept).map(({ cells: all, signs }) => {
    const at = all.flatMap((cell, k) => (local.has(cell) ? [k] : []));
    return { cells: at.map((k) => local.get(all[k]!)!), signs: at.map((k) => signs[k]!) };
  });
  return {
    positions: cells,
    areas: cells.map((cell) => part.areas[cell]!),
    down: take(part.down),
    up: take(part.up),
    alone: Uint8Array.from(cells, (cell) => part.alone[cell]!),
    hidden: Uint8Array.from(cells, (cell) => part.hidden[cell]!),
    decided: cells.map((cell) => part.decided[cell]!),
    cost: take(part.cost),
    equations: equations.filter((equation) => equation.cells.length > 0),
    guarantees: part.guarantees
      .filter(({ cell }) => local.has(cell))
      .map((one) => ({
        ...one,
        cell: local.get(one.cell)!,
        knows: one.knows.flatMap((cell) => local.get(cell) ?? []),
      })),
  };
}

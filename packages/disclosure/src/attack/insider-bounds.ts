import type { Highs } from 'highs';
import type { CellSystem } from '../cell-system.ts';
import type { View } from '../engine/view.ts';
import { AttackModel } from './attack-model.ts';
import { type AttackSystem, attackSystems } from './attack-system.ts';
import { ceilingAbove } from './ceiling-above.ts';
import type { InsiderPair } from './insider-tables.ts';
import { sizesFor } from './whole-tables.ts';

const tolerance = 1e-6;

/**
 * Of pairs of a cell and one that its only contributor knows, those in which what is left for the first is its true value alone: where no cell can fall
 * under its least value, a program tells what elimination does not. What structure and public zeros alone give him is not held against a release.
 * Of systems too large for one program nothing is told.
 * @param hidden positions that are not released nor known.
 */
export function toldByBounds(
  highs: Highs | null,
  system: CellSystem,
  view: View,
  hidden: ReadonlySet<number>,
  pairs: readonly InsiderPair[],
): InsiderPair[] {
  if (highs === null || pairs.length === 0) return [];
  const value = (position: number) => system.variables[position]!.cell.value;
  const told = (asked: readonly InsiderPair[], isSeen: (position: number) => boolean): InsiderPair[] =>
    attackSystems(system, (position) => (isSeen(position) ? value(position) : undefined), view).flatMap((own) =>
      toldIn(highs, own, own.positions.map(value), asked),
    );
  const found = told(pairs, (position) => !hidden.has(position));
  if (found.length === 0) return found;
  const given = new Set(told(found, (position) => view.certain[position]!));
  return found.filter((pair) => !given.has(pair));
}

function toldIn(
  highs: Highs,
  own: AttackSystem,
  truth: readonly number[],
  pairs: readonly InsiderPair[],
): InsiderPair[] {
  const place = new Map(own.positions.map((position, cell) => [position, cell]));
  const within = pairs.filter(([cell, insider]) => place.has(cell) && place.has(insider));
  if (within.length === 0) return [];
  const [most] = sizesFor(own);
  if (own.positions.length > most) return [];
  const model = new AttackModel(highs, own, truth, ceilingAbove(truth));
  const found = within.filter(([position, insider]) => {
    const cell = place.get(position)!;
    // Every number is whole, so that what lies between two of them is the one on this side.
    const furthest = (direction: 1 | -1) => model.bound(cell, direction, [place.get(insider)!]) + direction * tolerance;
    return Math.floor(furthest(1)) === truth[cell]! && Math.ceil(furthest(-1)) === truth[cell]!;
  });
  model.dispose();
  return found;
}

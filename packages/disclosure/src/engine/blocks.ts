import { lying } from './lying.ts';
import type { Part } from './part.ts';

/** An area with the areas directly under it: cells of a part, and which of them no earlier block has decided. */
export interface Block {
  readonly cells: readonly number[];
  /** Cells of the area at the top, decided already unless nothing lies above it. */
  readonly top: readonly number[];
  /** How many of its cells no larger block decides. */
  readonly own: number;
}

/**
 * Cuts a part into blocks, larger areas first. Areas need not form a tree: one that lies in two others is decided with the first.
 */
export function blocksOf(part: Part): Block[] {
  const children = new Map<string, Set<string>>();
  const parents = new Map<string, Set<string>>();
  for (const [below, above] of lying(part)) {
    children.set(above, (children.get(above) ?? new Set()).add(below));
    parents.set(below, (parents.get(below) ?? new Set()).add(above));
  }
  const ofArea = Map.groupBy(part.areas.keys(), (cell) => part.areas[cell]!);
  return inOrder([...ofArea.keys()], parents)
    .filter((area) => children.has(area) || !parents.has(area))
    .map((area) => {
      const top = ofArea.get(area)!;
      const below = [...(children.get(area) ?? [])].sort().flatMap((one) => ofArea.get(one)!);
      return { cells: [...top, ...below], top, own: below.length + (parents.has(area) ? 0 : top.length) };
    });
}

/** Every area after all that it lies in. */
function inOrder(areas: readonly string[], parents: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const order = new Set<string>();
  const visiting = new Set<string>();
  const visit = (area: string) => {
    if (order.has(area) || visiting.has(area)) return;
    visiting.add(area);
    for (const above of [...(parents.get(area) ?? [])].sort()) visit(above);
    order.add(area);
  };
  for (const area of [...areas].sort()) visit(area);
  return [...order];
}

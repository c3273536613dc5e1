import { sameCells } from '../nearby/same-cells.ts';
import type { Kept } from './kept.ts';
import type { Guarantee, Part } from './part.ts';

/**
 * The singleton rule (design: disclosure, 3 and 5.6; November 2026): the only contributor to a hidden cell knows it, and for him every cell that is
 * protected must be able to have another value all the same.
 * @returns guarantees that the pattern is not known to keep, one for each protected cell and each cell of one contributor that moves with it in all
 * that is known of how it moves.
 */
export function insiderGuarantees(part: Part, kept: Kept): Guarantee[] {
  const same = sameCells(part.cost.length, part.equations);
  const together = new Map<number, readonly number[]>();
  for (const guarantee of part.guarantees) {
    const moved = kept.movedFor(guarantee);
    if (moved === undefined) continue;
    const { cell } = guarantee;
    const before = together.get(cell) ?? moved;
    together.set(
      cell,
      before.filter((one) => part.alone[one] === 1 && same(one) !== same(cell) && moved.includes(one)),
    );
  }
  // Asked together, because the programs about one cell then share their start.
  let open = [...together].flatMap(([cell, insiders]) =>
    insiders.map((insider) => {
      const towards = (direction: 1 | -1): Guarantee => ({ cell, direction, need: 1, knows: [insider], beyond: true });
      return { up: towards(1), down: towards(-1) };
    }),
  );
  for (const far of [false, true]) {
    const left = new Set(
      kept.prove(
        open.flatMap(({ up, down }) => [up, down]),
        far,
      ),
    );
    open = open.filter(({ up, down }) => left.has(up) && left.has(down));
  }
  return open.map(({ up }) => up);
}

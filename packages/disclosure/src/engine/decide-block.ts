import type { Highs } from 'highs';
import type { Block } from './blocks.ts';
import type { Cut } from './cut.ts';
import { generateCuts } from './cut-generation.ts';
import { nearbyPattern } from './nearby-pattern.ts';
import { type Guarantee, type Part, within } from './part.ts';
import type { Work } from './work.ts';

/** Cells times guarantees of a block that is decided by cut generation; a larger one by movements nearby. */
const mostByCuts = 500_000;

/** Whether a block is small enough for cut generation. */
export function isForCuts(part: Part, { cells }: Block): boolean {
  const inside = new Set(cells);
  return cells.length * part.guarantees.filter(({ cell }) => inside.has(cell)).length <= mostByCuts;
}

/**
 * Decides the cells of one block, given what earlier blocks decided, and marks them in `hidden` and `decided`.
 * @param highs null where the block is too large for cut generation: then movements nearby decide.
 * @returns cuts that hold for the part as a whole: the attacker of a block knows fewer equations than that of the part, so what he
 * can compute, the other can too.
 */
export function decideBlock(
  highs: Highs | null,
  part: Part,
  { cells, top }: Block,
  hidden: Uint8Array,
  decided: Uint8Array,
  work: Work,
): Cut[] {
  const inside = within(part, cells);
  const block: Part = {
    ...inside,
    decided: cells.map((cell) => (decided[cell] === 0 ? 'open' : hidden[cell] === 1 ? 'hide' : 'show')),
    guarantees: [...inside.guarantees, ...leaning(part, cells, top, hidden)],
  };
  const { chosen, cuts } =
    highs === null ? { chosen: nearbyPattern(block, work.cap), cuts: [] } : generateCuts(highs, block, work);
  for (const cell of chosen) hidden[cells[cell]!] = 1;
  for (const cell of cells) decided[cell] = 1;
  const own = new Set(inside.guarantees);
  return cuts
    .filter(({ guarantee }) => own.has(guarantee))
    .map((cut) => ({ ...cut, cells: cut.cells.map((cell) => cells[cell]!) }));
}

/** Others lean on a cell that was hidden to protect them: it must stay as free to move as they need it to be. */
function leaning(part: Part, cells: readonly number[], top: readonly number[], hidden: Uint8Array): Guarantee[] {
  const need = Math.max(1, ...part.guarantees.map((guarantee) => guarantee.need));
  const local = new Map(cells.map((cell, i) => [cell, i]));
  return top
    .filter((cell) => hidden[cell] === 1 && part.hidden[cell] === 0)
    .flatMap((cell): Guarantee[] => {
      const at = local.get(cell)!;
      const down = Math.min(need, part.down[cell]!);
      const up = Math.min(need, part.up[cell]!);
      const both: Guarantee[] = [
        { cell: at, direction: 1, need: up, knows: [] },
        { cell: at, direction: -1, need: down, knows: [] },
      ];
      return both.filter((one) => one.need > 0);
    });
}

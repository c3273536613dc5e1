import type { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import type { Kept } from './kept.ts';
import { leastMovement } from './least-movement.ts';
import type { Guarantee, Part } from './part.ts';
import { large } from './repair.ts';

/** Guarantees that lean on a cell from which on others will hardly do it more cheaply. */
const mostLeaning = 10;

/** Shows again, dearest first, what cheaper cells can do as well, as far as can be seen nearby. */
export function exchange(part: Part, near: Neighbourhoods, hidden: Uint8Array, kept: Kept): void {
  if (part.cost.length > large) return;
  const isChosen = (cell: number) => hidden[cell] === 1 && part.hidden[cell] === 0 && part.decided[cell] === 'open';
  const chosen = [...hidden.keys()].filter(isChosen);
  for (const cell of chosen.sort((a, b) => part.cost[b]! - part.cost[a]! || a - b)) {
    if (kept.meter.overrun) return;
    const leaning = kept.leaningOn(cell);
    if (leaning.length > mostLeaning) continue;
    const added: number[] = [];
    hidden[cell] = 0;
    for (const [guarantee] of leaning) kept.forget(guarantee);
    const without = leaning.map(([one]): [Guarantee, Guarantee] => [one, { ...one, knows: [...one.knows, cell] }]);
    const isCheaper = () => added.reduce((sum, one) => sum + part.cost[one]!, 0) < part.cost[cell]! - 1e-6;
    const isServed = ([guarantee, elsewhere]: [Guarantee, Guarantee]) => {
      if (kept.proves([guarantee], true)) return true;
      const movement = leastMovement(part, near, hidden, elsewhere, 'near', kept.meter);
      if (movement === null || !movement.by.every(Number.isInteger)) return false;
      added.push(...movement.cells.filter((one) => hidden[one] === 0));
      for (const one of movement.cells) hidden[one] = 1;
      kept.keep(guarantee, movement.cells);
      return isCheaper();
    };
    if (without.every(isServed)) continue;
    for (const one of added) hidden[one] = 0;
    hidden[cell] = 1;
    for (const [guarantee, moved] of leaning) kept.keep(guarantee, moved);
  }
}

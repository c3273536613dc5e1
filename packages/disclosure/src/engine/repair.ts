import type { Highs } from 'highs';
import type { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import type { Kept } from './kept.ts';
import { type Look, leastMovement } from './least-movement.ts';
import type { Guarantee, Part } from './part.ts';
import { keptByPrograms } from './proof.ts';
import { WitnessModel } from './witness-model.ts';

/**
 * Hides more cells, in `hidden`, until no guarantee is broken: for each broken one those of the least movement that keeps it. Linear programs
 * over the part as a whole say which are broken, and what moves least.
 */
export function repairAsWhole(highs: Highs, part: Part, hidden: Uint8Array, kept: Kept): void {
  const model = new WitnessModel(highs, part, hidden, kept.meter);
  const broken = () => {
    const open = kept.prove(part.guarantees);
    return open.length === 0 ? open : keptByPrograms(highs, part, hidden, kept, open);
  };
  for (let open = broken(), more = true; more && open.length > 0 && !kept.meter.overrun; open = broken()) {
    more = false;
    for (const guarantee of open.toSorted(byNeed)) {
      if (kept.meter.overrun) break;
      for (const cell of model.least(guarantee) ?? []) {
        if (hidden[cell] === 1) continue;
        hidden[cell] = 1;
        more = true;
        model.hide(cell);
      }
    }
    // Programs that do not agree to the last digit would ask for ever; the audit has the last word.
  }
  model.dispose();
}

/** Where to look, in this order. */
const looks: readonly Look[] = ['near', 'totals'];

/** The same by movements nearby alone, for parts that are too large for programs, and where there is no solver. */
export function repairNearby(
  part: Part,
  near: Neighbourhoods,
  hidden: Uint8Array,
  kept: Kept,
  onStep: (share: number) => void = () => {},
): void {
  // What needs little is served by small cells; what needs more then finds these hidden.
  const open = kept.prove(part.guarantees).sort((a, b) => a.need - b.need);
  for (const [at, guarantee] of open.entries()) {
    if (at % 100 === 0) onStep(at / open.length);
    // What is missing then, the audit finds.
    if (kept.meter.overrun) return;
    // What was hidden for another may serve.
    if (kept.proves([guarantee], false)) continue;
    for (const look of looks) {
      const movement = leastMovement(part, near, hidden, guarantee, look, kept.meter);
      if (movement === null) continue;
      for (const cell of movement.cells) hidden[cell] = 1;
      if (movement.by.every(Number.isInteger)) kept.keep(guarantee, movement.cells);
      break;
    }
  }
}

const byNeed = (a: Guarantee, b: Guarantee): number => b.need - a.need;

/** Guarantees that lean on a cell from which on it is not superfluous, in all likelihood. */
const mostLeaning = 50;
/** Of a part that is larger: what may be superfluous is looked at less. */
export const large = 100_000;
const mostLeaningInLarge = 5;

/**
 * Shows again, dearest first, what no guarantee needs as far as can be seen nearby.
 * @param before what was hidden and looked at before, which is not looked at again.
 */
export function withoutSuperfluous(part: Part, hidden: Uint8Array, kept: Kept, before?: Uint8Array): void {
  const most = part.cost.length > large ? mostLeaningInLarge : mostLeaning;
  const isChosen = (cell: number) =>
    hidden[cell] === 1 && part.hidden[cell] === 0 && part.decided[cell] === 'open' && before?.[cell] !== 1;
  const chosen = [...hidden.keys()].filter(isChosen);
  for (const cell of chosen.sort((a, b) => part.cost[b]! - part.cost[a]! || a - b)) {
    if (kept.meter.overrun) return;
    const leaning = kept.leaningOn(cell);
    if (leaning.length > most) continue;
    hidden[cell] = 0;
    for (const [guarantee] of leaning) kept.forget(guarantee);
    if (
      kept.proves(
        leaning.map(([guarantee]) => guarantee),
        true,
      )
    )
      continue;
    hidden[cell] = 1;
    for (const [guarantee, moved] of leaning) kept.keep(guarantee, moved);
  }
}

import type { Highs } from 'highs';
import type { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import { exchange } from './exchange.ts';
import { insiderGuarantees } from './insiders.ts';
import type { Kept } from './kept.ts';
import type { Part } from './part.ts';
import { large, repairAsWhole, repairNearby, withoutSuperfluous } from './repair.ts';
import { repairRegions } from './repair-regions.ts';

/** Times that the singleton rule may ask for more. */
const mostRounds = 4;
/** Share of the work that the first repair takes, for whoever waits. */
const ofRepair = 0.6;

/**
 * Hides more cells, in `hidden`, until every guarantee is kept and the singleton rule asks no more, and shows again what is superfluous.
 * @param whole the solver where programs over the part as a whole are not too large; else movements nearby do it, and where there is a solver programs over some
 * areas what these cannot.
 * @returns the part with what was guaranteed beyond what it came with.
 */
export function keepGuarantees(
  highs: Highs | null,
  whole: Highs | null,
  part: Part,
  near: Neighbourhoods,
  hidden: Uint8Array,
  kept: Kept,
  onStep: (share: number) => void,
): Part {
  const asked = new Set<string>();
  let guarded = part;
  let before: Uint8Array | undefined;
  let asking = part;
  for (let round = 0; round < mostRounds; round++) {
    if (whole === null)
      repairNearby(asking, near, hidden, kept, round === 0 ? (share) => onStep(share * ofRepair) : undefined);
    else repairAsWhole(whole, guarded, hidden, kept);
    withoutSuperfluous(guarded, hidden, kept, before);
    if (whole === null) exchange(guarded, near, hidden, kept);
    if (round === mostRounds - 1 || kept.meter.overrun) break;
    const more = insiderGuarantees(guarded, kept).filter((one) => !asked.has(JSON.stringify(one)));
    if (more.length === 0) break;
    for (const one of more) asked.add(JSON.stringify(one));
    guarded = { ...guarded, guarantees: [...guarded.guarantees, ...more] };
    asking = guarded;
    // Of a large part nothing is looked for twice.
    if (part.cost.length > large) {
      asking = { ...guarded, guarantees: more };
      before = hidden.slice();
    }
  }
  if (whole === null && highs !== null) repairRegions(highs, guarded, hidden, kept);
  return guarded;
}

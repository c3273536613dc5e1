import type { Meter } from '../nearby/meter.ts';
import { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import { Kept } from './kept.ts';
import type { Part } from './part.ts';
import { repairNearby, withoutSuperfluous } from './repair.ts';

/**
 * Engine B: what to hide beside what is hidden whatever happens, guarantee after guarantee by the least movement that keeps it, and without what turns
 * out to be superfluous. No solver, and work that grows with the number of guarantees.
 */
export function nearbyPattern(part: Part, meter: Meter): number[] {
  const near = new Neighbourhoods(part.cost.length, part.equations);
  const hidden = Uint8Array.from(part.hidden, (value, i) => (part.decided[i] === 'hide' ? 1 : value));
  const kept = new Kept(part, near, hidden, meter);
  repairNearby(part, near, hidden, kept);
  withoutSuperfluous(part, hidden, kept);
  return [...hidden.keys()].filter((cell) => hidden[cell] === 1 && part.hidden[cell] === 0);
}

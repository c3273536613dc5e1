import type { Highs } from 'highs';
import type { Meter } from '../nearby/meter.ts';
import type { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import { AttackerModel } from './attacker-model.ts';
import { Kept } from './kept.ts';
import type { Guarantee, Part } from './part.ts';

/**
 * The part with every guarantee brought down to what hiding everything would give: what structure and public zeros tell of a cell, no pattern
 * can take back.
 */
export function attainable(highs: Highs, part: Part, near: Neighbourhoods, meter: Meter): Part {
  const all = new Uint8Array(part.cost.length).fill(1);
  const open = new Set(new Kept(part, near, all, meter).prove(part.guarantees));
  if (open.size === 0) return part;
  const reach = 100 * Math.max(1, ...part.guarantees.map(({ need }) => need));
  const lower = part.down.map((value) => -Math.min(value, reach));
  const upper = part.up.map((value) => Math.min(value, reach));
  const model = new AttackerModel(highs, part.cost.length, part.equations, meter);
  model.bound(lower, upper);
  const guarantees = part.guarantees.flatMap((guarantee): Guarantee[] => {
    if (!open.has(guarantee) || meter.overrun) return [guarantee];
    for (const one of guarantee.knows) model.fix(one);
    const most = Math.floor(model.furthest(guarantee.cell, guarantee.direction).reach + 1e-6);
    for (const one of guarantee.knows) model.free(one, lower[one]!, upper[one]!);
    return most > 0 ? [{ ...guarantee, need: Math.min(most, guarantee.need) }] : [];
  });
  model.dispose();
  return { ...part, guarantees };
}

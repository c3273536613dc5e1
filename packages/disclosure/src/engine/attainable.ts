import type { Highs } from 'highs';
import { AttackerModel } from './attacker-model.ts';
import type { Guarantee, Part } from './part.ts';
import { broken } from './proof.ts';
import type { Work } from './work.ts';

/**
 * The part with every guarantee brought down to what hiding everything would give: what structure and public zeros tell of a cell, no pattern
 * can take back.
 */
export function attainable(highs: Highs, part: Part, work: Work): Part {
  const all = new Uint8Array(part.cost.length).fill(1);
  const tooMuch = new Set(broken(highs, part, all, work));
  if (tooMuch.size === 0) return part;
  const reach = 100 * Math.max(1, ...part.guarantees.map(({ need }) => need));
  const lower = part.down.map((value) => -Math.min(value, reach));
  const upper = part.up.map((value) => Math.min(value, reach));
  const model = new AttackerModel(highs, part.cost.length, part.equations, work);
  model.bound(lower, upper);
  const guarantees = part.guarantees.flatMap((guarantee): Guarantee[] => {
    if (!tooMuch.has(guarantee)) return [guarantee];
    for (const one of guarantee.knows) model.fix(one);
    const most = Math.floor(model.furthest(guarantee.cell, guarantee.direction).reach + 1e-6);
    for (const one of guarantee.knows) model.free(one, lower[one]!, upper[one]!);
    return most > 0 ? [{ ...guarantee, need: most }] : [];
  });
  model.dispose();
  return { ...part, guarantees };
}

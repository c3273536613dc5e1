import type { Highs } from 'highs';
import { AttackerModel } from './attacker-model.ts';
import type { Kept } from './kept.ts';
import { among, type Guarantee, type Part } from './part.ts';

const tolerance = 1e-6;

/** Asks linear programs over all hidden cells of a part for guarantees of which nothing nearby shows that they are kept. @returns those that are broken. */
export function keptByPrograms(
  highs: Highs,
  part: Part,
  hidden: Uint8Array,
  kept: Kept,
  asked: readonly Guarantee[],
): Guarantee[] {
  const cells = [...hidden.keys()].filter((i) => hidden[i] === 1);
  const place = new Map(cells.map((cell, i) => [cell, i]));
  const open = among(part, cells);
  const reach = 100 * Math.max(1, ...asked.map(({ need }) => need));
  const lower = open.down.map((value) => -Math.min(value, reach));
  const upper = open.up.map((value) => Math.min(value, reach));
  const model = new AttackerModel(highs, cells.length, open.equations, kept.meter);
  model.bound(lower, upper);
  const broken = asked.filter((guarantee) => {
    if (kept.meter.overrun) return true;
    const knows = guarantee.knows.flatMap((one) => place.get(one) ?? []);
    for (const one of knows) model.fix(one);
    const { reach: most, deviation } = model.furthest(place.get(guarantee.cell)!, guarantee.direction);
    for (const one of knows) model.free(one, lower[one]!, upper[one]!);
    if (most < guarantee.need - tolerance) return true;
    kept.keep(
      guarantee,
      cells.filter((_, i) => Math.abs(deviation[i]!) > tolerance),
    );
    return false;
  });
  model.dispose();
  return broken;
}

import type { Highs } from 'highs';
import type { Meter } from '../nearby/meter.ts';
import type { Cut } from './cut.ts';
import { MasterModel } from './master-model.ts';
import type { Part } from './part.ts';

/** What every pattern loses that keeps what is promised, as far as the cuts tell: the cheapest choice in fractions. */
export function boundOf(highs: Highs, part: Part, cuts: readonly Cut[], meter: Meter): number {
  const free = [...part.hidden.keys()].filter((cell) => part.hidden[cell] === 0);
  const place = new Map(free.map((cell, i) => [cell, i]));
  const cost = Float64Array.from(free, (cell) => part.cost[cell]!);
  const master = new MasterModel(highs, cost, meter);
  for (const { cells, weights, least, guarantee } of cuts) {
    if (guarantee.beyond === true) continue;
    master.add({
      cells: cells.map((cell) => place.get(cell)!),
      // No cell can give more than is asked for.
      weights: weights.map((weight) => Math.min(weight, least)),
      least,
    });
  }
  const bound = master.fractions()?.bound ?? 0;
  master.dispose();
  return bound;
}

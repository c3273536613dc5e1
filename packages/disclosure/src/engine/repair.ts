import type { Highs } from 'highs';
import type { Part } from './part.ts';
import { broken } from './proof.ts';
import { WitnessModel } from './witness-model.ts';
import type { Work } from './work.ts';

/** Hides more cells, in `hidden`, until no guarantee is broken: for each broken one those of the least movement that keeps it. */
export function repair(highs: Highs, part: Part, hidden: Uint8Array, work: Work): void {
  let broke = broken(highs, part, hidden, work);
  if (broke.length === 0) return;
  const model = new WitnessModel(highs, part, hidden, work);
  while (broke.length > 0) {
    let more = false;
    for (const guarantee of broke.toSorted((a, b) => b.need - a.need)) {
      for (const cell of model.least(guarantee) ?? []) {
        if (hidden[cell] === 1) continue;
        hidden[cell] = 1;
        more = true;
        model.hide(cell);
      }
    }
    // Programs that do not agree to the last digit would ask for ever; the audit has the last word.
    if (!more) break;
    broke = broken(highs, part, hidden, work);
  }
  model.dispose();
}

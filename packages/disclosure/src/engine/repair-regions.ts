import type { Highs } from 'highs';
import type { Meter } from '../nearby/meter.ts';
import { Regions } from '../nearby/regions.ts';
import { AttackerModel } from './attacker-model.ts';
import type { Kept } from './kept.ts';
import { lying } from './lying.ts';
import { among, type Guarantee, type Part } from './part.ts';
import { WitnessModel } from './witness-model.ts';

/** Cells of one program; of a larger one for what a smaller does not show. */
const mostToProve = [4_000, 16_000, 64_000] as const;
const mostToRepair = 4_000;
/** How far a cell is let move, in the furthest that is asked. */
const reach = 100_000;
const tolerance = 1e-6;

/**
 * What movements nearby neither show nor mend, in a part that is too large for programs as a whole: programs over some areas each, while cells of all
 * others stay, say which guarantees are broken, and what moves least to keep them. More is hidden, in `hidden`.
 */
export function repairRegions(highs: Highs, part: Part, hidden: Uint8Array, kept: Kept): void {
  const regions = new Regions(part.areas, lying(part));
  let open = part.guarantees.filter((one) => hidden[one.cell] === 1 && !kept.has(one));
  for (const most of mostToProve)
    open = [...byRegion(part, regions, open, most)].flatMap(([cells, own]) =>
      brokenIn(
        highs,
        part,
        cells.filter((cell) => hidden[cell] === 1),
        own,
        kept.meter,
      ),
    );
  for (const [cells, own] of byRegion(part, regions, open, mostToRepair))
    hideLeast(highs, part, cells, own, hidden, kept.meter);
}

function* byRegion(
  { areas }: Part,
  regions: Regions,
  guarantees: readonly Guarantee[],
  most: number,
): Generator<readonly [cells: readonly number[], own: readonly Guarantee[]]> {
  const open = Map.groupBy(guarantees, ({ cell }) => areas[cell]!);
  for (const area of open.keys()) {
    const { cells, core } = regions.around(area, most);
    const own = [...core].flatMap((one) => open.get(one) ?? []);
    for (const one of core) open.delete(one);
    yield [cells, own];
  }
}

/** Guarantees that no movement of some hidden cells keeps. What moves for one often serves others. */
function brokenIn(
  highs: Highs,
  part: Part,
  cells: readonly number[],
  asked: readonly Guarantee[],
  meter: Meter,
): Guarantee[] {
  const inside = among({ ...part, guarantees: asked }, cells);
  const most = reach * asked.reduce((largest, { need }) => Math.max(largest, need), 1);
  const lower = inside.down.map((value) => -Math.min(value, most));
  const upper = inside.up.map((value) => Math.min(value, most));
  const model = new AttackerModel(highs, cells.length, inside.equations, meter, 'chosen');
  model.bound(lower, upper);
  const moved: Float64Array[] = [];
  const isKept = ({ cell, direction, need, knows }: Guarantee, by: Float64Array) =>
    direction * by[cell]! >= need - tolerance && knows.every((one) => Math.abs(by[one]!) <= tolerance);
  const broken = asked.filter((_, i) => {
    const one = inside.guarantees[i]!;
    if (moved.some((by) => isKept(one, by))) return false;
    if (meter.overrun) return true;
    for (const known of one.knows) model.fix(known);
    const { deviation } = model.furthest(one.cell, one.direction);
    for (const known of one.knows) model.free(known, lower[known]!, upper[known]!);
    moved.push(Float64Array.from(deviation));
    return !isKept(one, deviation);
  });
  model.dispose();
  return broken;
}

function hideLeast(
  highs: Highs,
  part: Part,
  cells: readonly number[],
  asked: readonly Guarantee[],
  hidden: Uint8Array,
  meter: Meter,
): void {
  if (meter.overrun) return;
  const inside = among({ ...part, guarantees: asked }, cells);
  const model = new WitnessModel(
    highs,
    inside,
    Uint8Array.from(cells, (cell) => hidden[cell]!),
    meter,
  );
  for (const one of inside.guarantees) {
    if (meter.overrun) break;
    for (const at of model.least(one) ?? []) {
      hidden[cells[at]!] = 1;
      model.hide(at);
    }
  }
  model.dispose();
}

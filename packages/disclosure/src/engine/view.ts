import { type CellSystem, isPublic, type VariableRelation } from '../cell-system.ts';
import type { Policy } from '../policy.ts';
import { presetFor } from '../preset.ts';
import type { Verdict } from '../verdict.ts';
import { isMagnitude, type Promised, promised } from './promise.ts';

/** What anybody can take for granted about each cell of a system, and what is promised of those that a rule hides. */
export interface View {
  /** Cells that everybody sees or knows whatever is decided: they cannot deviate. */
  readonly certain: readonly boolean[];
  /** Least value that an attacker grants a cell that is hidden. */
  readonly floor: Float64Array;
  /** Largest value that he grants it: infinite unless it is known from elsewhere. */
  readonly ceiling: Float64Array;
  /** By position, for cells that a rule hides. */
  readonly promises: ReadonlyMap<number, Promised>;
}

/**
 * The strong attacker's view (design: disclosure, 3): where zeros are shown he knows that a hidden cell is none, and what structure alone tells
 * of a total, that it is at least the least of its parts, nobody can hide from him.
 */
export function viewOf(system: CellSystem, verdicts: readonly Verdict[], policy: Policy): View {
  const { variables, relations } = system;
  const negative = new Set(variables.filter(({ cell }) => cell.value < 0).map(({ cell }) => cell.quantity));
  const certain = variables.map((variable, i) => {
    const { cell, publishable } = variable;
    const verdict = verdicts[i]!;
    if (isPublic(variable)) return true;
    // In the smallest areas a zero is not told: nobody knows that it is one.
    if (verdict.kind === 'known') return verdict.shown || !publishable;
    return verdict.kind === 'safe' && cell.units === 0;
  });
  const floor = Float64Array.from(variables, (variable, i) => {
    const { cell, tables, publishable, known } = variable;
    if (certain[i]) return cell.value;
    const least = known?.low ?? Number.NEGATIVE_INFINITY;
    if (negative.has(cell.quantity)) return least;
    const { zeros } = presetFor(
      policy,
      tables.map(({ sensitivity }) => sensitivity),
    );
    const verdict = verdicts[i]!;
    const maybeZero = verdict.kind === 'primary' && verdict.rule === 'small-area';
    const some = publishable && zeros === 'shown' && !maybeZero && !isMagnitude(variable);
    return Math.max(least, some ? Math.min(1, cell.value) : 0);
  });
  const ceiling = Float64Array.from(variables, ({ known }) => known?.high ?? Number.POSITIVE_INFINITY);
  const structural = structuralFloor(relations, floor, (i) => certain[i]!);
  const wholeOf = new Map<number, number>();
  for (const { total, parts } of relations)
    for (const part of parts)
      wholeOf.set(part, Math.min(wholeOf.get(part) ?? Number.POSITIVE_INFINITY, variables[total]!.cell.value));
  const promises = new Map<number, Promised>();
  verdicts.forEach((verdict, i) => {
    // What everybody knows needs no protection; what is known within limits, only within these.
    if (verdict.kind !== 'primary' || certain[i]) return;
    const least = structural[i]!;
    // What is a part of no total may be any part of one.
    const whole = wholeOf.get(i) ?? Number.NEGATIVE_INFINITY;
    const { low, high } = verdict.promise ?? promised(variables[i]!, verdict.rule, policy, least, whole);
    promises.set(i, {
      low: Math.min(Math.max(low, least), variables[i]!.cell.value),
      high: Math.min(high, ceiling[i]!),
    });
  });
  return { certain, floor, ceiling, promises };
}

/**
 * What structure alone says of the least value of each cell: a total is at least the least of its parts, and a part whose siblings everybody knows is
 * at least what is left of its total.
 */
function structuralFloor(
  relations: readonly VariableRelation[],
  floor: Float64Array,
  certain: (position: number) => boolean,
): Float64Array {
  const least = floor.slice();
  const raise = (i: number, value: number) => {
    if (value <= least[i]!) return false;
    least[i] = value;
    return true;
  };
  let changed: boolean;
  do {
    changed = false;
    for (const { kind, total, parts } of relations) {
      if (kind !== 'sum') continue;
      const sum = parts.reduce((a, part) => a + least[part]!, 0);
      if (!certain(total) && raise(total, sum)) changed = true;
      const open = parts.filter((part) => !certain(part));
      const [only] = open;
      if (open.length !== 1 || only === undefined) continue;
      // Added up without it, because of a quantity that can be negative its own least is minus infinity, which does not come off again.
      const others = parts.reduce((a, part) => (part === only ? a : a + least[part]!), 0);
      if (raise(only, least[total]! - others)) changed = true;
    }
  } while (changed);
  return least;
}

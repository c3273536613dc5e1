import { addressKey } from './address-key.ts';
import type { CellAddress } from './cell.ts';
import type { CellSystem } from './cell-system.ts';
import type { Promised } from './engine/promise.ts';
import { followingFrom } from './following-from.ts';
import type { Policy } from './policy.ts';
import { smallRevision } from './revision.ts';
import type { Verdict } from './verdict.ts';

/** What earlier releases told of a cell: the value they showed, or null where they hid it. */
export interface EarlierCell extends CellAddress {
  readonly value: number | null;
  /**
   * It told of nearly the same units as the cell at this address: by another version of the definition, or for the municipalities that this one came
   * out of. The cell has a number of its own, which may be shown when it is the same or differs by enough.
   */
  readonly ofOther?: true;
}

/** Everything that was ever published of the units that a system counts (design: disclosure, 1a.7, 1a.14; November 2026), by position in it. */
export interface Ledger {
  /** Cells that an earlier release showed, with what it showed; shown so again, whatever the recount says. */
  readonly shown: ReadonlyMap<number, number>;
  /** Cells that an earlier release hid; they stay hidden. */
  readonly hidden: ReadonlySet<number>;
  /** New cells beside published ones that are not counted any more, or that hid nearly the same units: they are not shown. */
  readonly unjudged: ReadonlySet<number>;
  /** New cells of which nearly the same units were shown, with what was shown of those. */
  readonly near: ReadonlyMap<number, readonly number[]>;
  /** Cells that were shown and now count otherwise. */
  readonly differing: ReadonlySet<number>;
}

/** Finds in a system what was published. A value that any release showed is known, also where another hid it. */
export function ledgerOf({ variables, relations, position }: CellSystem, published: readonly EarlierCell[]): Ledger {
  const shown = new Map<number, number>();
  const hidden = new Set<number>();
  const gone = new Set<string>();
  const near = new Map<number, number[]>();
  const nearHidden = new Set<number>();
  const slice = ({ quantity, period }: CellAddress) => JSON.stringify([quantity, period]);
  for (const cell of published) {
    const at = position.get(addressKey(cell));
    if (at === undefined) gone.add(slice(cell));
    else if (cell.ofOther && cell.value === null) nearHidden.add(at);
    else if (cell.ofOther) near.set(at, [...(near.get(at) ?? []), cell.value!]);
    else if (cell.value === null) hidden.add(at);
    else if (!shown.has(at)) shown.set(at, cell.value);
  }
  for (const at of shown.keys()) hidden.delete(at);
  const isNew = (at: number) => !shown.has(at) && !hidden.has(at);
  const beside = variables.flatMap(({ cell, publishable }, at) =>
    publishable && isNew(at) && (nearHidden.has(at) || gone.has(slice(cell))) ? [at] : [],
  );
  const differing = [...shown].filter(([at, value]) => variables[at]!.cell.value !== value).map(([at]) => at);
  const told = new Map<number, readonly number[]>(near);
  for (const [at, value] of shown) told.set(at, [value]);
  for (const [at, value] of followingFrom(told, relations)) near.set(at, [value]);
  for (const at of near.keys()) if (!isNew(at)) near.delete(at);
  return { shown, hidden, unjudged: new Set(beside), near, differing: new Set(differing) };
}

/** Whether the ledger keeps a cell hidden, whatever the rules say of its recount. */
export function isHeld({ hidden, unjudged }: Ledger, position: number): boolean {
  return hidden.has(position) || unjudged.has(position);
}

/** What may not be told of a new cell because it lies too near to what was shown of nearly the same units; null when it does not. */
export function tooNear(
  { variables }: CellSystem,
  { near }: Ledger,
  policy: Policy,
  position: number,
): Promised | null {
  const found = (near.get(position) ?? []).map((was) => smallRevision(variables[position]!, was, policy));
  return found.find((one) => one !== null) ?? null;
}

/** Verdicts for the attacker who takes it that nothing was revised: he sees every cell that was shown, and no cell that was hidden. */
export function frozen(verdicts: readonly Verdict[], system: CellSystem, ledger: Ledger, policy: Policy): Verdict[] {
  return verdicts.map((verdict, i): Verdict => {
    if (ledger.shown.has(i)) return { kind: 'known', shown: true };
    if (isHeld(ledger, i)) {
      if (verdict.kind === 'known') return { kind: 'known', shown: false };
      return verdict.kind === 'safe' ? { kind: 'primary', rule: 'ledger' } : verdict;
    }
    const promise = verdict.kind === 'safe' ? tooNear(system, ledger, policy, i) : null;
    return promise === null ? verdict : { kind: 'primary', rule: 'difference', promise };
  });
}

/**
 * Verdicts for the attacker who looks for what a revision changed: the recount of a cell that is shown at its old value is a cell that nobody
 * sees, and how far it lies from that value must not be told when it is a small revision.
 */
export function revised(
  verdicts: readonly Verdict[],
  { variables }: CellSystem,
  { differing, shown }: Ledger,
  policy: Policy,
): Verdict[] {
  return verdicts.map((verdict, i): Verdict => {
    if (!differing.has(i)) return verdict;
    const promise = smallRevision(variables[i]!, shown.get(i)!, policy);
    return promise === null ? { kind: 'internal' } : { kind: 'primary', rule: 'ledger', promise };
  });
}

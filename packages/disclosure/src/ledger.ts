import { addressKey } from './address-key.ts';
import type { CellAddress } from './cell.ts';
import type { CellSystem } from './cell-system.ts';
import { isMagnitude } from './engine/promise.ts';
import type { Policy } from './policy.ts';
import { presetFor } from './preset.ts';
import type { Verdict } from './verdict.ts';

/** What earlier releases told of a cell: the value they showed, or null where they hid it. */
export interface EarlierCell extends CellAddress {
  readonly value: number | null;
}

/** Everything that was ever published of the units that a system counts (design: disclosure, 1a.7, 1a.14; November 2026), by position in it. */
export interface Ledger {
  /** Cells that an earlier release showed, with what it showed; shown so again, whatever the recount says. */
  readonly shown: ReadonlyMap<number, number>;
  /** Cells that an earlier release hid; they stay hidden. */
  readonly hidden: ReadonlySet<number>;
  /** New cells beside published ones that are not counted any more: how they overlap cannot be judged, so they are not shown. */
  readonly unjudged: ReadonlySet<number>;
  /** Cells that were shown and now count otherwise. */
  readonly differing: ReadonlySet<number>;
}

/** Finds in a system what was published. A value that any release showed is known, also where another hid it. */
export function ledgerOf({ variables, position }: CellSystem, published: readonly EarlierCell[]): Ledger {
  const shown = new Map<number, number>();
  const hidden = new Set<number>();
  const gone = new Set<string>();
  const slice = ({ quantity, period }: CellAddress) => JSON.stringify([quantity, period]);
  for (const cell of published) {
    const at = position.get(addressKey(cell));
    if (at === undefined) gone.add(slice(cell));
    else if (cell.value === null) hidden.add(at);
    else if (!shown.has(at)) shown.set(at, cell.value);
  }
  for (const at of shown.keys()) hidden.delete(at);
  const isNew = (at: number) => !shown.has(at) && !hidden.has(at);
  const beside = variables.flatMap(({ cell, publishable }, at) =>
    publishable && isNew(at) && gone.has(slice(cell)) ? [at] : [],
  );
  const differing = [...shown].filter(([at, value]) => variables[at]!.cell.value !== value).map(([at]) => at);
  return { shown, hidden, unjudged: new Set(beside), differing: new Set(differing) };
}

/** Whether the ledger keeps a cell hidden, whatever the rules say of its recount. */
export function isHeld({ hidden, unjudged }: Ledger, position: number): boolean {
  return hidden.has(position) || unjudged.has(position);
}

/** Verdicts for the attacker who takes it that nothing was revised: he sees every cell that was shown, and no cell that was hidden. */
export function frozen(verdicts: readonly Verdict[], ledger: Ledger): Verdict[] {
  return verdicts.map((verdict, i): Verdict => {
    if (ledger.shown.has(i)) return { kind: 'known', shown: true };
    if (!isHeld(ledger, i)) return verdict;
    if (verdict.kind === 'known') return { kind: 'known', shown: false };
    return verdict.kind === 'safe' ? { kind: 'primary', rule: 'ledger' } : verdict;
  });
}

/**
 * Verdicts for the attacker who looks for what a revision changed: the recount of a cell that is shown at its old value is a cell that nobody
 * sees, and how far it lies from that value must not be told, unless it is by as many units as a difference needs (design: disclosure,
 * 4.5; November 2026). Who stands behind the difference of a magnitude nobody knows any more, so that it is protected whatever its size.
 */
export function revised(
  verdicts: readonly Verdict[],
  { variables }: CellSystem,
  { differing, shown }: Ledger,
  policy: Policy,
): Verdict[] {
  return verdicts.map((verdict, i): Verdict => {
    if (!differing.has(i)) return verdict;
    const variable = variables[i]!;
    const { difference } = presetFor(
      policy,
      variable.tables.map(({ sensitivity }) => sensitivity),
    );
    const [value, was] = [variable.cell.value, shown.get(i)!];
    const apart = Math.abs(value - was);
    if (isMagnitude(variable)) {
      const level = Math.max(apart, Math.ceil((Math.abs(value) * policy.pPercent) / 100));
      return { kind: 'primary', rule: 'ledger', promise: { low: value - level, high: value + level } };
    }
    if (apart >= difference) return { kind: 'internal' };
    const widest = difference - 1;
    const promise = value > was ? { low: was, high: was + widest } : { low: was - widest, high: was };
    return { kind: 'primary', rule: 'ledger', promise };
  });
}

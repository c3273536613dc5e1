import { addressKey } from '../address-key.ts';
import type { CellAddress } from '../cell.ts';
import { cellSystem } from '../cell-system.ts';
import { informationLoss } from '../engine/information-loss.ts';
import { among, type Guarantee, type Part } from '../engine/part.ts';
import { partsOf } from '../engine/parts.ts';
import { loadSolver } from '../engine/solver.ts';
import { viewOf } from '../engine/view.ts';
import { WitnessModel } from '../engine/witness-model.ts';
import { frozen, ledgerOf } from '../ledger.ts';
import type { PolicyNumberName } from '../policy.ts';
import type { ProtectOptions } from '../protect.ts';
import type { Protection } from '../protection.ts';
import type { Reason } from '../reason.ts';
import { judge } from '../safety.ts';
import type { AreaSize, ConfidentialTable } from '../table.ts';
import { numbersBehind } from './numbers-behind.ts';

/** Why one cell is hidden. Confidential: it stays inside the node, for the node's own staff (design: disclosure, 1a.11). */
export interface Explanation extends Reason {
  /** Numbers of the policy that decide by this rule; none for a cell that is hidden to protect others. */
  readonly numbers: readonly PolicyNumberName[];
  /**
   * Of a cell that a rule hides: the hidden cells that move when it moves as far as is promised, by the least movement. Of a cell that is hidden to
   * protect others: the cells that rules hide and whose least movement moves it.
   */
  readonly leansOn: readonly Leaning[];
}

/** Another hidden cell, and whether one of the two is lost without the other: no movement would keep the promise. */
export interface Leaning extends Reason {
  readonly needed: boolean;
}

/**
 * Explains one hidden cell; null when it is not hidden. Cells that the audit added against a sole contributor, or for whole numbers,
 * can lean on none, as can those that are hidden because beside an earlier release they would tell a revision.
 * @param tables the tables that `protection` was made of, and `sizes` the sizes.
 * @param options what it was protected beside.
 */
export async function explain(
  tables: readonly ConfidentialTable[],
  { reasons, policy }: Protection,
  sizes: readonly AreaSize[],
  address: CellAddress,
  { published = [], known = [] }: Pick<ProtectOptions, 'published' | 'known'> = {},
): Promise<Explanation | null> {
  const byKey = new Map(reasons.map((reason) => [addressKey(reason.address), reason]));
  const reason = byKey.get(addressKey(address));
  if (reason === undefined) return null;
  const system = cellSystem(tables, known);
  const verdicts = frozen(judge(system, policy, sizes), system, ledgerOf(system, published), policy);
  const asked = system.position.get(addressKey(address))!;
  const numbers = numbersBehind(reason.rule, policy, system.variables[asked]!.tables);
  const nothing = { guarantees: new Map(), hide: new Set<number>() };
  const parts = partsOf(system, verdicts, viewOf(system, verdicts, policy), informationLoss(system, 'plain'), nothing);
  const whole = parts.find(({ positions }) => positions.includes(asked));
  const forRevision = reason.rule === 'ledger' && verdicts[asked]!.kind !== 'primary';
  if (whole === undefined || forRevision) return { ...reason, numbers, leansOn: [] };
  const reasonAt = (position: number) => byKey.get(system.variables[position]!.key);
  const part = hiddenAround(
    whole,
    asked,
    (position) => verdicts[position]!.kind !== 'safe' || reasonAt(position) !== undefined,
  );
  const highs = await loadSolver();
  const everything = new Uint8Array(part.cost.length).fill(1);
  const model = new WitnessModel(highs, part, everything);
  const leaning = leanings(model, part, part.positions.indexOf(asked));
  model.dispose();
  const leansOn = [...leaning].flatMap(([cell, needed]) => {
    const other = reasonAt(part.positions[cell]!);
    return other === undefined ? [] : [{ ...other, needed }];
  });
  return { ...reason, numbers, leansOn };
}

/** The cells that `asked` leans on, or, when nothing is promised of it, those that lean on it. */
function leanings(model: WitnessModel, { guarantees }: Part, asked: number): Map<number, boolean> {
  const found = new Map<number, boolean>();
  const lean = (other: number, guarantee: Guarantee, moving: number) => {
    const needed = model.least({ ...guarantee, knows: [...guarantee.knows, moving] }) === null;
    found.set(other, needed || found.get(other) === true);
  };
  const own = guarantees.filter(({ cell }) => cell === asked);
  for (const guarantee of own.length > 0 ? own : guarantees) {
    const moved = model.least(guarantee) ?? [];
    if (own.length > 0) for (const cell of moved.filter((one) => one !== asked)) lean(cell, guarantee, cell);
    else if (moved.includes(asked)) lean(guarantee.cell, guarantee, asked);
  }
  return found;
}

/** The hidden cells that equations connect to one of them once everything else is shown. */
function hiddenAround(part: Part, asked: number, isHidden: (position: number) => boolean): Part {
  const hidden = part.positions.flatMap((position, i) => (isHidden(position) ? [i] : []));
  const open = { ...among(part, hidden), positions: hidden.map((i) => part.positions[i]!) };
  const reached = new Set([open.positions.indexOf(asked)]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { cells } of open.equations)
      if (cells.some((cell) => reached.has(cell))) for (const cell of cells) reached.add(cell);
  }
  const cells = [...reached].sort((a, b) => a - b);
  return { ...among(open, cells), positions: cells.map((cell) => open.positions[cell]!) };
}

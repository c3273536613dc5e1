import { addressKey, byCodeUnit } from './address-key.ts';
import { audit } from './audit.ts';
import { type CellSystem, cellSystem } from './cell-system.ts';
import { informationLoss, type Weighing } from './engine/information-loss.ts';
import type { Guarantee } from './engine/part.ts';
import { type Cost, type Demands, partsOf } from './engine/parts.ts';
import { loadSolver } from './engine/solver.ts';
import { type Solved, type Suppression, suppress } from './engine/suppression.ts';
import { type View, viewOf } from './engine/view.ts';
import { Work } from './engine/work.ts';
import type { Finding } from './finding.ts';
import { type EarlierCell, frozen, type Ledger, ledgerOf, revised } from './ledger.ts';
import type { Policy } from './policy.ts';
import type { Protection } from './protection.ts';
import { ProtectionFault } from './protection-fault.ts';
import type { KnownCell } from './public-knowledge.ts';
import { publish } from './publish.ts';
import { confStatusOf, type Reason } from './reason.ts';
import { judge, type Verdict } from './safety.ts';
import type { AreaSize, ConfidentialTable } from './table.ts';

/** How a protection is made, apart from what is protected. */
export interface ProtectOptions {
  /** How numbers are weighed when some have to be hidden to protect others; `by-reading` unless said otherwise. */
  readonly cost?: Weighing;
  /** Simplex iterations that the choice of cells may take in all, apart from what is needed to be safe. */
  readonly effort?: number;
  /** What every earlier release told of the same units: kept, and never undone by what is new. */
  readonly published?: readonly EarlierCell[];
  /** What anybody knows from elsewhere: it needs no protection itself, and hides nothing else. */
  readonly known?: readonly KnownCell[];
  readonly onProgress?: (done: number, parts: number) => void;
}

const defaultEffort = 40_000;
/** Times that the audit may ask for more; it asks for what no solver foresees. */
const mostRounds = 20;

/** Protects one table on its own: `protectTogether` with one. Tables of one release are never protected one by one. */
export function protect(
  table: ConfidentialTable,
  policy: Policy,
  sizes: readonly AreaSize[] = [],
  options: ProtectOptions = {},
): Promise<Protection> {
  return protectTogether([table], policy, sizes, options);
}

/**
 * Decides for all tables of a release together what is shown, so that no hidden cell follows from what is, and none that a rule hides can be
 * told more narrowly than that rule promises. The same input gives the same answer, in whatever order it comes and on any machine.
 * @param sizes sizes of areas; an area with neither size known, or under the minimum, yields no cell.
 * @throws ProtectionFault when tables contradict each other or themselves, or when the audit is not satisfied: nothing is released.
 */
export async function protectTogether(
  tables: readonly ConfidentialTable[],
  policy: Policy,
  sizes: readonly AreaSize[] = [],
  options: ProtectOptions = {},
): Promise<Protection> {
  const { published = [], known = [] } = options;
  const system = cellSystem(tables, known);
  const ledger = ledgerOf(system, published);
  const verdicts = frozen(judge(system, policy, sizes), system, ledger, policy);
  const view = viewOf(system, verdicts, policy);
  const highs = await loadSolver();
  const cost = informationLoss(system, options.cost ?? 'by-reading');
  const solved: Solved = new Map();
  const demands: Demands = { guarantees: new Map(), useless: new Set(), hide: new Set() };
  const hide = (of: readonly Verdict[], seen: View, known: Solved) => {
    const parts = partsOf(system, of, seen, cost, demands);
    const cells = parts.reduce((sum, part) => sum + part.positions.length, 0);
    const effort = options.effort ?? defaultEffort;
    const work = (size: number) => new Work(Math.ceil((effort * size) / cells));
    return suppress(highs, parts, work, known, options.onProgress);
  };
  const looking = revised(verdicts, system, ledger, policy);
  const lookingView = viewOf(system, looking, policy);
  for (let round = 0; round < mostRounds; round++) {
    const found = withDemanded(hide(verdicts, view, solved), demands, cost);
    // Hiding more undoes nothing of what the first pattern keeps, so that the second only adds to it.
    const before = looking.map((verdict, i): Verdict => (found.secondary.has(i) ? { kind: 'internal' } : verdict));
    const more = ledger.differing.size === 0 ? nothing : hide(before, lookingView, new Map());
    const protection = { ...decide(tables, system, verdicts, ledger, found, more), policy };
    const findings = await audit(tables, protection, published, known);
    if (findings.length === 0) return protection;
    const promises = new Map([...lookingView.promises, ...view.promises]);
    if (!demand(findings, system, promises, demands) && !surround(findings, system, verdicts, demands)) break;
  }
  throw new ProtectionFault('not-protected', names(tables));
}

const nothing: Suppression = { secondary: new Set(), cost: 0, bound: 0 };

/** Takes over what the audit found; false when there is no remedy. */
function demand(
  findings: readonly Finding[],
  { position, variables }: CellSystem,
  promises: View['promises'],
  { guarantees, useless }: Demands,
): boolean {
  const before = guarantees.size + useless.size;
  const overlaps = variables.flatMap(({ overlap }, i) => (overlap ? [i] : []));
  const ask = (one: Guarantee) => guarantees.set(JSON.stringify(one), one);
  const more = (cell: number, direction: 1 | -1, need: number) => {
    const asked = [...guarantees.values()].filter((one) => one.cell === cell && one.direction === direction);
    ask({ cell, direction, need: asked.reduce((most, one) => Math.max(most, one.need), need) + 1, knows: [] });
  };
  for (const finding of findings) {
    const cell = position.get(addressKey(finding.cell))!;
    const { value } = variables[cell]!.cell;
    const promise = promises.get(cell);
    const certain = finding.kind === 'determined' || (finding.kind === 'narrow' && finding.low === finding.high);
    // Hidden in vain: what everybody can compute tells nothing more when it is shown.
    if (certain && promise === undefined) useless.add(cell);
    // For who knows the one, the other must still be able to be larger.
    else if (finding.kind === 'insider')
      ask({ cell, direction: 1, need: 1, knows: [position.get(addressKey(finding.insider))!, ...overlaps] });
    // Determined for who guesses how many overlap.
    else if (finding.kind === 'determined') ask({ cell, direction: 1, need: 1, knows: overlaps });
    // No whole table reaches as far as the linear program does.
    else if (finding.kind === 'narrow' && promise !== undefined) {
      if (finding.high < promise.high) more(cell, 1, promise.high - value);
      if (finding.low > promise.low) more(cell, -1, value - promise.low);
    }
  }
  return guarantees.size + useless.size > before;
}

/** Where no guarantee helps, everything that is bound to a cell that was found is hidden as well; false when there is nothing left to hide. */
function surround(
  findings: readonly Finding[],
  { position, relations, variables }: CellSystem,
  verdicts: readonly Verdict[],
  { hide, useless }: Demands,
): boolean {
  const before = hide.size;
  const found = new Set(findings.map(({ cell }) => position.get(addressKey(cell))!));
  for (const { total, parts } of relations) {
    const all = [total, ...parts];
    if (!all.some((i) => found.has(i))) continue;
    const hideable = (i: number) => verdicts[i]!.kind === 'safe' && variables[i]!.cell.units > 0 && !useless.has(i);
    for (const i of all) if (hideable(i)) hide.add(i);
  }
  return hide.size > before;
}

function withDemanded({ secondary, cost, bound }: Suppression, { hide }: Demands, costOf: Cost): Suppression {
  const more = [...hide].filter((i) => !secondary.has(i));
  return { secondary: new Set([...secondary, ...more]), cost: more.reduce((sum, i) => sum + costOf(i), cost), bound };
}

function decide(
  tables: readonly ConfidentialTable[],
  { variables }: CellSystem,
  verdicts: readonly Verdict[],
  ledger: Ledger,
  found: Suppression,
  more: Suppression,
): Omit<Protection, 'policy'> {
  const reasons: Reason[] = [];
  const shown = new Map<string, number>();
  const beside = (i: number) => (found.secondary.has(i) ? 'secondary' : more.secondary.has(i) ? 'ledger' : null);
  variables.forEach(({ key, cell }, i) => {
    const verdict = verdicts[i]!;
    const rule = verdict.kind === 'primary' ? verdict.rule : beside(i);
    if (rule !== null) {
      const { quantity, area, period, breakdown, category } = cell;
      const address = { quantity, area, period, breakdown, category };
      reasons.push({ address, rule, confStatus: confStatusOf[rule] });
    } else if (verdict.kind === 'safe' || (verdict.kind === 'known' && verdict.shown))
      shown.set(key, ledger.shown.get(i) ?? cell.value);
  });
  const carried = new Set([...ledger.shown.keys(), ...ledger.hidden].map((i) => variables[i]!.key));
  const released = [...tables]
    .sort((a, b) => byCodeUnit(a.indicator, b.indicator) || a.version - b.version)
    .map((table) =>
      publish(
        table,
        (key) => shown.get(key),
        (key) => carried.has(key),
      ),
    );
  const secondary = found.secondary.size + more.secondary.size;
  const report = {
    cells: variables.length,
    primary: reasons.length - secondary,
    ...{ secondary, published: shown.size },
    cost: found.cost + more.cost,
    bound: found.bound,
  };
  return { tables: released, reasons, report };
}

function names(tables: readonly ConfidentialTable[]): string[] {
  return tables.map((table) => `${table.indicator}@${table.version}`).sort(byCodeUnit);
}

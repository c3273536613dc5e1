import { byCodeUnit } from './address-key.ts';
import { audit } from './audit.ts';
import { type CellSystem, cellSystem } from './cell-system.ts';
import { informationLoss, type Weighing } from './engine/information-loss.ts';
import { type Cost, type Demands, partsOf } from './engine/parts.ts';
import { solverIfAny } from './engine/solver.ts';
import { nothing, Solved, type Suppression, suppress } from './engine/suppression.ts';
import { type View, viewOf } from './engine/view.ts';
import { Work, WorkCap } from './engine/work.ts';
import { type EarlierCell, frozen, type Ledger, ledgerOf, revised } from './ledger.ts';
import type { Policy } from './policy.ts';
import type { Protection } from './protection.ts';
import { ProtectionFault } from './protection-fault.ts';
import type { KnownCell } from './public-knowledge.ts';
import { publish } from './publish.ts';
import { confStatusOf, type Reason } from './reason.ts';
import { Remedies } from './remedies.ts';
import { judge, type Verdict } from './safety.ts';
import type { AreaSize, ConfidentialTable } from './table.ts';

/** How a protection is made, apart from what is protected. */
export interface ProtectOptions {
  /** How numbers are weighed when some have to be hidden to protect others; `by-reading` unless said otherwise. */
  readonly cost?: Weighing;
  /**
   * What chooses the cells: by default cut generation, and movements nearby in blocks that are too large for it and where there is no solver; `fast` for
   * the same with a tenth of the effort; `nearby` for movements alone, which is quickest and hides most.
   */
  readonly engine?: 'auto' | 'fast' | 'nearby';
  /**
   * Simplex iterations that the choice of cells may take in all, apart from what is needed to be safe; ten a cell and at least 80,000 unless said otherwise,
   * and of `fast` one a cell and at least 6,000, but of up to 200 cells as many as by default. Regions of what is not proven may take four times what is left of it, at most 400 a cell.
   */
  readonly effort?: number;
  /**
   * Simplex iterations that all engines together may take, whatever for; 5,000 a cell unless said otherwise, and never under a million. When they are used up nothing is looked for any
   * more: all around what the audit finds is hidden, and when that does not help nothing is released.
   */
  readonly mostWork?: number;
  /** What every earlier release told of the same units: kept, and never undone by what is new. */
  readonly published?: readonly EarlierCell[];
  /** What anybody knows from elsewhere: it needs no protection itself, and hides nothing else. */
  readonly known?: readonly KnownCell[];
  /** Takes how many cells are decided on, of how many; more than once where the audit asks for more. */
  readonly onProgress?: (done: number, cells: number) => void;
  /** Takes how many hidden cells the audit has attacked, of how many; again for every pattern that it is asked to judge. */
  readonly onAttacked?: (done: number, cells: number) => void;
}

const effortPerCell = { auto: 10, fast: 1, nearby: 0 };
const leastEffort = { auto: 80_000, fast: 6_000, nearby: 0 };
/** Cells of which `fast` looks as long as the default does: it would save seconds, and lose a twentieth more. */
const mostOfSmall = 200;
const workPerCell = 5_000;
const leastWork = 1_000_000;
/** Times that the audit may ask for more, which no solver foresees, before all around what it finds is hidden; and times in all. */
const mostAsked = 8;
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
  const { published = [], known = [], engine = 'auto' } = options;
  const system = cellSystem(tables, known);
  const ledger = ledgerOf(system, published);
  const verdicts = frozen(judge(system, policy, sizes), system, ledger, policy);
  const view = viewOf(system, verdicts, policy);
  const highs = engine === 'nearby' ? null : await solverIfAny();
  const cost = informationLoss(system, options.cost ?? 'by-reading');
  const cap = new WorkCap(
    options.mostWork ?? (options.effort ?? 0) + Math.max(leastWork, workPerCell * system.variables.length),
  );
  const [solved, solvedBeside] = [new Solved(), new Solved()];
  const hide = (of: readonly Verdict[], seen: View, known: Solved) => {
    const parts = partsOf(system, of, seen, cost, remedies.demands);
    const cells = parts.reduce((sum, part) => sum + part.positions.length, 0);
    const pace = engine === 'fast' && cells <= mostOfSmall ? 'auto' : engine;
    const effort = options.effort ?? Math.max(leastEffort[pace], effortPerCell[pace] * cells);
    const work = (size: number) => new Work(Math.ceil((effort * size) / cells), cap);
    return suppress(highs, parts, work, cap, known, options.onProgress);
  };
  const looking = revised(verdicts, system, ledger, policy);
  const lookingView = viewOf(system, looking, policy);
  const remedies = new Remedies(system, verdicts, new Map([...lookingView.promises, ...view.promises]));
  let last: ReadonlySet<number> | null = null;
  for (let round = 0; round < mostRounds; round++) {
    const found = withDemanded(hide(verdicts, view, solved), remedies.demands, cost);
    // Hiding more undoes nothing of what the first pattern keeps, so that the second only adds to it.
    const before = looking.map((verdict, i): Verdict => (found.secondary.has(i) ? { kind: 'internal' } : verdict));
    const more = ledger.differing.size === 0 ? nothing : hide(before, lookingView, solvedBeside);
    const attempt = async (vain: ReadonlySet<number>) => {
      const [least, beside] = [without(found, vain, cost), without(more, vain, cost)];
      const protection = { ...decide(tables, system, policy, verdicts, ledger, least, beside, cap), policy };
      return { protection, findings: await audit(tables, protection, published, known, options.onAttacked) };
    };
    const vain = new Set<number>();
    let { protection, findings } = await attempt(vain);
    for (let cells = remedies.inVain(findings); cells.length > 0; cells = remedies.inVain(findings)) {
      for (const cell of cells) vain.add(cell);
      ({ protection, findings } = await attempt(vain));
    }
    if (findings.length === 0) return protection;
    remedies.ask(findings, vain);
    const secondary = new Set([...found.secondary, ...more.secondary]);
    const unchanged = last?.size === secondary.size && [...secondary].every((cell) => last?.has(cell));
    if ((unchanged || round >= mostAsked || cap.overrun) && !remedies.surround(findings)) break;
    last = secondary;
  }
  throw new ProtectionFault(cap.overrun ? 'work-used-up' : 'not-protected', names(tables));
}

function withDemanded({ secondary, cost, ...rest }: Suppression, { hide }: Demands, costOf: Cost): Suppression {
  const more = [...hide].filter((i) => !secondary.has(i));
  return { secondary: new Set([...secondary, ...more]), cost: more.reduce((sum, i) => sum + costOf(i), cost), ...rest };
}

function without(
  { secondary, cost, bound, byCuts }: Suppression,
  shown: ReadonlySet<number>,
  costOf: Cost,
): Suppression {
  const gained = [...secondary].filter((i) => shown.has(i)).reduce((sum, i) => sum + costOf(i), 0);
  const left = new Set([...secondary].filter((i) => !shown.has(i)));
  // The bound is one of hiding what was asked for; what is shown again may be part of it.
  return { secondary: left, cost: cost - gained, bound: Math.max(0, bound - gained), byCuts };
}

function decide(
  tables: readonly ConfidentialTable[],
  { variables }: CellSystem,
  policy: Policy,
  verdicts: readonly Verdict[],
  ledger: Ledger,
  found: Suppression,
  more: Suppression,
  cap: WorkCap,
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
        policy,
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
    byCuts: found.byCuts,
    ...{ work: cap.spent, mostWork: cap.most },
  };
  return { tables: released, reasons, report };
}

function names(tables: readonly ConfidentialTable[]): string[] {
  return tables.map((table) => `${table.indicator}@${table.version}`).sort(byCodeUnit);
}

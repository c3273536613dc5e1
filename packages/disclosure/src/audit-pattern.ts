import { attackRelease } from './attack/attack-release.ts';
import type { CellAddress } from './cell.ts';
import { type CellSystem, cellSystem } from './cell-system.ts';
import { viewOf } from './engine/view.ts';
import type { Finding } from './finding.ts';
import type { Policy } from './policy.ts';
import type { RuleCode } from './reason.ts';
import { judge } from './safety.ts';
import type { AreaSize, ConfidentialTable } from './table.ts';
import type { Verdict } from './verdict.ts';

/** A cell that is shown although a rule forbids it. */
export interface ShownUnsafe {
  readonly kind: 'shown-unsafe';
  readonly cell: CellAddress;
  readonly rule: RuleCode;
}

/** What an attacker cannot tell apart about a cell that a rule hides: at least all values from `low` to `high`. */
export interface LeftInterval {
  readonly cell: CellAddress;
  readonly rule: RuleCode;
  readonly low: number;
  readonly high: number;
}

/** What an attacker makes of a pattern of hidden cells. Confidential. */
export interface PatternAudit {
  readonly cells: number;
  /** Hidden cells that a rule hides. */
  readonly primary: number;
  /** Other hidden cells. */
  readonly secondary: number;
  /** Empty when the pattern protects. */
  readonly findings: readonly (Finding | ShownUnsafe)[];
  /** Of every primary cell that can be published. */
  readonly intervals: readonly LeftInterval[];
}

/**
 * Attacks a pattern, whoever chose it: which cells are shown that a rule forbids to show, and which cells that a rule hides can be computed,
 * or told more narrowly than the rule promises. A cell hidden without need may be computable.
 * @param isHidden whether a cell that could be published is not shown.
 * @throws ProtectionFault when tables contradict each other or themselves, or hold what no rule covers.
 */
export async function auditPattern(
  tables: readonly ConfidentialTable[],
  isHidden: (address: CellAddress) => boolean,
  policy: Policy,
  sizes: readonly AreaSize[] = [],
): Promise<PatternAudit> {
  const system = cellSystem(tables);
  const { verdicts, hidden, zeros, unsafe } = read(system, judge(system, policy, sizes), isHidden);
  const guarded = (i: number) => hidden.has(i) && verdicts[i]!.kind === 'primary';
  const found = await attackRelease(system, { verdicts, hidden, zeros, guarded }, policy);
  const published = [...hidden].filter((i) => system.variables[i]!.publishable);
  const primary = published.filter(guarded).length;
  return {
    cells: system.variables.length,
    primary,
    secondary: published.length - primary,
    findings: [...unsafe, ...found],
    intervals: intervals(system, { verdicts, hidden }, found, policy),
  };
}

/** What a pattern shows of every cell. */
function read({ variables }: CellSystem, judged: readonly Verdict[], isHidden: (address: CellAddress) => boolean) {
  const unsafe: ShownUnsafe[] = [];
  const hidden = new Set<number>();
  const zeros = new Set<number>();
  const verdicts = variables.map(({ cell, publishable }, i): Verdict => {
    const verdict = judged[i]!;
    if (publishable && !isHidden(cell)) {
      if (verdict.kind === 'primary') {
        unsafe.push({ kind: 'shown-unsafe', cell, rule: verdict.rule });
        // What follows from it is held against the pattern: it is no zero that everybody knows anyhow.
        return verdict;
      }
      if (cell.units === 0) zeros.add(i);
      return { kind: 'safe' };
    }
    // In the smallest areas a zero is not told: nobody knows that it is one.
    if (verdict.kind === 'known' && (verdict.shown || !publishable)) zeros.add(i);
    else hidden.add(i);
    return verdict;
  });
  return { verdicts, hidden, zeros, unsafe };
}

function intervals(
  system: CellSystem,
  { verdicts, hidden }: { readonly verdicts: readonly Verdict[]; readonly hidden: ReadonlySet<number> },
  findings: readonly Finding[],
  policy: Policy,
): LeftInterval[] {
  const narrow = new Map(findings.flatMap((finding) => (finding.kind === 'narrow' ? [[finding.cell, finding]] : [])));
  return [...viewOf(system, verdicts, policy).promises].flatMap(([i, promised]) => {
    const { cell, publishable } = system.variables[i]!;
    const verdict = verdicts[i]!;
    if (!publishable || !hidden.has(i) || verdict.kind !== 'primary') return [];
    const { low, high } = narrow.get(cell) ?? promised;
    return [{ cell, rule: verdict.rule, low, high }];
  });
}

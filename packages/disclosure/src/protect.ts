import { byCodeUnit } from './address-key.ts';
import { audit } from './audit.ts';
import { type CellSystem, cellSystem } from './cell-system.ts';
import { columnForm } from './column-form.ts';
import type { Finding } from './finding.ts';
import { forbiddenCombination } from './forbidden-combination.ts';
import type { Policy } from './policy.ts';
import type { Protection } from './protection.ts';
import { ProtectionFault } from './protection-fault.ts';
import { publish } from './publish.ts';
import { confStatusOf, type Reason } from './reason.ts';
import { judge, type Verdict } from './safety.ts';
import { smallDifferences } from './small-differences.ts';
import { type ProtectedCombination, suppress } from './suppress.ts';
import type { AreaSize, ConfidentialTable } from './table.ts';

/** Protects one table on its own: `protectTogether` with one. Tables of one release are never protected one by one. */
export function protect(table: ConfidentialTable, policy: Policy, sizes: readonly AreaSize[] = []): Protection {
  return protectTogether([table], policy, sizes);
}

/**
 * Decides for all tables of a release together what is shown, so that no hidden cell follows from what is. The same input gives the
 * same answer, in whatever order it comes.
 * @param sizes sizes of areas; an area with neither size known, or under the minimum, yields no cell.
 * @throws ProtectionFault when tables contradict each other or themselves, or when the audit is not satisfied: nothing is released.
 */
export function protectTogether(
  tables: readonly ConfidentialTable[],
  policy: Policy,
  sizes: readonly AreaSize[] = [],
): Protection {
  const system = cellSystem(tables);
  const verdicts = judge(system, policy, sizes);
  const combinations = new Map<string, ProtectedCombination>();
  const columns = columnForm(system);
  const primary = (i: number) => verdicts[i]!.kind === 'primary';
  for (;;) {
    const hidden = suppress(system, columns, verdicts, [...combinations.values()]);
    // Cheap to see without the audit, which is asked again whatever is found here.
    const unknown = new Set(verdicts.flatMap(({ kind }, i) => (isUnknown(kind) || hidden.has(i) ? [i] : [])));
    const small = smallDifferences(system, unknown, primary, policy.threshold);
    if (small.length > 0 && forbid(small, system, combinations)) continue;
    const protection = { ...decide(tables, system, verdicts, hidden), policy };
    const findings = audit(tables, protection);
    if (findings.length === 0) return protection;
    if (!forbid(findings, system, combinations)) throw new ProtectionFault('not-protected', names(tables));
  }
}

const isUnknown = (kind: Verdict['kind']): boolean => kind === 'primary' || kind === 'internal';

/** Adds what the audit could compute to what must not be computable; false when that is no remedy. */
function forbid(findings: readonly Finding[], system: CellSystem, known: Map<string, ProtectedCombination>): boolean {
  const before = known.size;
  for (const finding of findings) {
    const combination = forbiddenCombination(finding, system);
    if (combination === null) return false;
    known.set(JSON.stringify([...combination]), combination);
  }
  return known.size > before;
}

function decide(
  tables: readonly ConfidentialTable[],
  { variables }: CellSystem,
  verdicts: readonly Verdict[],
  hidden: ReadonlySet<number>,
): Omit<Protection, 'policy'> {
  const reasons: Reason[] = [];
  const shown = new Map<string, number>();
  variables.forEach(({ key, cell }, i) => {
    const verdict = verdicts[i]!;
    const rule = verdict.kind === 'primary' ? verdict.rule : hidden.has(i) ? 'secondary' : null;
    if (rule !== null) {
      const { quantity, area, period, breakdown, category } = cell;
      const address = { quantity, area, period, breakdown, category };
      reasons.push({ address, rule, confStatus: confStatusOf[rule] });
    } else if (verdict.kind === 'safe' || (verdict.kind === 'known' && verdict.shown)) shown.set(key, cell.value);
  });
  const released = [...tables]
    .sort((a, b) => byCodeUnit(a.indicator, b.indicator) || a.version - b.version)
    .map((table) => publish(table, (key) => shown.get(key)));
  const secondary = hidden.size;
  const report = {
    cells: variables.length,
    primary: reasons.length - secondary,
    secondary,
    published: shown.size,
  };
  return { tables: released, reasons, report };
}

function names(tables: readonly ConfidentialTable[]): string[] {
  return tables.map((table) => `${table.indicator}@${table.version}`).sort(byCodeUnit);
}

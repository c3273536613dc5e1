import type { CellAddress, PatternAudit } from '@zichtlijn/disclosure';
import { separatedLine } from './output-files.ts';
import { confidentialMark } from './report.ts';

/**
 * The audit as CSV, its first line saying that it is confidential: of each cell that a rule hides the interval an attacker is left with at
 * least, and whether that is what the rule promises (`kept`); of each that is shown against a rule, that rule.
 */
export function* auditLines(
  { findings, intervals }: PatternAudit,
  dimensions: readonly string[],
  codesOf: (cell: CellAddress) => readonly string[],
): Generator<string> {
  yield `# ${confidentialMark}\n`;
  yield separatedLine([...dimensions, 'quantity', 'rule', 'audit', 'low', 'high']);
  const kinds = Map.groupBy(findings, ({ cell }) => cell);
  for (const { cell, rule, low, high } of intervals) {
    const found = [...new Set((kinds.get(cell) ?? []).map(({ kind }) => kind))];
    yield separatedLine([...codesOf(cell), cell.quantity, rule, found.join(' ') || 'kept', low, high]);
  }
  for (const finding of findings)
    if (finding.kind === 'shown-unsafe')
      yield separatedLine([...codesOf(finding.cell), finding.cell.quantity, finding.rule, finding.kind, '', '']);
}

import { auditPattern, type CellAddress, type PatternAudit } from '@zichtlijn/disclosure';
import { Fault, say } from '@zichtlijn/messages';
import { auditLines } from './audit-file.ts';
import { writeOutput } from './output-files.ts';
import { readPattern } from './pattern-file.ts';
import type { Prepared } from './prepare.ts';
import { confidentialMark } from './report.ts';
import type { Options } from './settings.ts';

/**
 * Attacks somebody else's pattern, and writes what was found.
 * @throws Fault AUDIT_FAILED when a forbidden cell is shown, or a hidden one can be computed or told too narrowly.
 */
export async function attackPattern(prepared: Prepared, file: string, options: Options): Promise<void> {
  const started = performance.now();
  const { table, cube, codesOf, placeOf, policy, sizes } = prepared;
  const pattern = await readPattern(file, cube, options.count, options.value);
  const isHidden = (cell: CellAddress): boolean =>
    pattern[cell.quantity === 'value' ? 'value' : 'count'][placeOf(cell)] === 0;
  const audit = await auditPattern([table], isHidden, policy, sizes);
  const names = cube.dimensions.map(({ name }) => name);
  const lines = auditLines(audit, names, codesOf);
  await writeOutput(options.out, [{ name: 'audit.confidential.csv', content: lines, confidential: true }]);
  const report = reportOf(audit, (performance.now() - started) / 1000);
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : readable(report));
  if (audit.findings.length > 0) throw failed(options.out);
}

function reportOf({ cells, primary, secondary, findings, intervals }: PatternAudit, seconds: number): PatternReport {
  const tooNarrow = new Set(findings.filter(({ kind }) => kind === 'narrow').map(({ cell }) => cell));
  const narrow = intervals.filter(({ cell }) => tooNarrow.has(cell));
  const exact = narrow.filter(({ low, high }) => low === high).length;
  return {
    confidential: confidentialMark,
    cells,
    primary,
    secondary,
    shownUnsafe: findings.filter(({ kind }) => kind === 'shown-unsafe').length,
    exact,
    narrow: narrow.length - exact,
    insider: findings.filter(({ kind }) => kind === 'insider').length,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

interface PatternReport {
  readonly confidential: string;
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  readonly shownUnsafe: number;
  /** Hidden cells that are left one value. */
  readonly exact: number;
  /** Hidden cells that are left more than one value, and fewer than their rule promises. */
  readonly narrow: number;
  readonly insider: number;
  readonly seconds: number;
}

function readable(report: PatternReport): string {
  const rows: [string, string, number][] = [
    ['cellen', 'cells', report.cells],
    ['primair verborgen', 'primary suppressions', report.primary],
    ['secundair verborgen', 'secondary suppressions', report.secondary],
    ['getoond tegen een regel in', 'shown against a rule', report.shownUnsafe],
    ['verborgen, maar precies te berekenen', 'hidden, but exactly computable', report.exact],
    ['verborgen, maar te nauw te schatten', 'hidden, but too narrow an interval', report.narrow],
    ['te nauw bekend voor een bijdrager', 'too closely known to a contributor', report.insider],
  ];
  return [`${report.confidential}\n`, ...rows.map(([nl, en, n]) => `  ${say({ nl, en }).padEnd(38)} ${n}\n`)].join('');
}

function failed(out: string): Fault {
  return new Fault('AUDIT_FAILED', {
    nl: `Dit patroon beschermt niet: wat er te berekenen valt staat in ${out}/audit.confidential.csv, dat niet gepubliceerd mag worden. Beveilig de tabel zonder --audit-only, of verberg meer.`,
    en: `This pattern does not protect: what can be computed stands in ${out}/audit.confidential.csv, which must not be published. Protect the table without --audit-only, or hide more.`,
  });
}

import type { ConfidentialCell } from './cell.ts';
import type { CellSystem } from './cell-system.ts';
import type { Finding } from './finding.ts';

/** The threshold also holds for what two shown cells differ by (design: disclosure, 1 and 1a.3). */
export function smallDifferences(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  primary: (i: number) => boolean,
  least: number,
) {
  const cell = (i: number) => system.variables[i]!.cell;
  return system.relations.flatMap(({ kind, total, parts }): Finding[] => {
    if (hidden.has(total)) return [];
    if (kind === 'union') return outside(cell(total), parts.filter((part) => !hidden.has(part)).map(cell), least);
    const unknown = parts.filter((part) => hidden.has(part));
    if (unknown.length < 2 || !unknown.some(primary)) return [];
    const units = unknown.reduce((n, i) => n + cell(i).units, 0);
    const forced = unknown.every((i) => cell(i).value === 0) || unknown.every((i) => cell(i).value === 1);
    return forced || units < least ? [{ kind: 'small-sum', cells: unknown.map(cell) }] : [];
  });
}

/** Periods are left out: years of a flow are not read as a difference of sets. */
function outside(total: ConfidentialCell, shown: readonly ConfidentialCell[], least: number): Finding[] {
  return shown
    .filter((part) => part.period === total.period && part.units > 0)
    .filter((part) => part.units < total.units && total.units - part.units < least)
    .map((part) => ({ kind: 'small-difference', total, part }));
}

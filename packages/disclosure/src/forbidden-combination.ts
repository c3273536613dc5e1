import { addressKey } from './address-key.ts';
import type { CellSystem } from './cell-system.ts';
import type { Finding } from './finding.ts';
import { PRIME } from './prime-field.ts';
import type { ProtectedCombination } from './suppress.ts';

/** The combination of cells to protect so that what was found can no longer be computed; null when there is none. */
export function forbiddenCombination(finding: Finding, { position }: CellSystem): ProtectedCombination | null {
  const at = (address: Parameters<typeof addressKey>[0]) => position.get(addressKey(address))!;
  // The contributor knows one, so only the difference protects the other.
  if (finding.kind === 'insider') {
    return new Map([
      [at(finding.cell), 1],
      [at(finding.insider), PRIME - finding.factor],
    ]);
  }
  // The parts are protected one by one already; it is their sum that says too much.
  if (finding.kind === 'small-sum') return new Map(finding.cells.map((cell) => [at(cell), 1]));
  if (finding.kind === 'small-difference') {
    return new Map([
      [at(finding.total), 1],
      [at(finding.part), PRIME - 1],
    ]);
  }
  return null;
}

import { addressKey } from './address-key.ts';
import type { Finding } from './audit.ts';
import type { CellSystem } from './cell-system.ts';
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
  // Each part is at its least, so only their sum protects them.
  if (finding.kind === 'minimum') return new Map(finding.cells.map((cell) => [at(cell), 1]));
  return null;
}

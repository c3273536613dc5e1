import type { CellAddress } from '../cell.ts';
import type { Policy } from '../policy.ts';
import type { ConfidentialTable } from '../table.ts';

/**
 * Rungs of a strict table: below the district only totals, over blocks of five years (design: disclosure, 1a.5; November 2026). Anything
 * else does not exist there, hidden or not.
 */
export function isForbiddenRung(table: ConfidentialTable, cell: CellAddress, { strictBlockYears }: Policy): boolean {
  if (table.sensitivity !== 'strict') return false;
  const rung = table.rung?.(cell);
  if (rung === undefined) return true;
  return rung.level === 'neighbourhood' && (rung.years < strictBlockYears || cell.breakdown !== '_T');
}

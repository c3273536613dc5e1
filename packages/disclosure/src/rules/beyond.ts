import type { Variable } from '../cell-system.ts';
import type { Preset } from '../preset.ts';
import type { Verdict } from '../verdict.ts';

/**
 * Beyond a part: of two shown sets of which one lies within the other, the units outside it are a cell that anybody computes (ESSnet and DwB
 * guidelines, 2009 and 2015, on differences). Years of a flow are not read as such a pair (design: disclosure, 1a.3).
 */
export function judgeBeyond({ cell }: Variable, { difference }: Preset): Verdict {
  const sameMoment = cell.quantity.endsWith(` in ${cell.period}`);
  return sameMoment && cell.units > 0 && cell.units < difference
    ? { kind: 'primary', rule: 'difference' }
    : { kind: 'internal' };
}

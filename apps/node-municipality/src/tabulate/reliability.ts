import type { CellAddress } from '@zichtlijn/disclosure';
import type { Ledger } from './ledger.ts';
import type { PlannedSlice } from './plan.ts';

/** SDMX statuses of a number that is told: normal, or of low reliability. */
export type Reliability = 'A' | 'U';

/**
 * The status of every number of an indicator: of low reliability in the periods in which an input falls short, whichever area or category it is
 * of, so that it tells nothing about any of them. What was published keeps the status it was published with (design: disclosure, 1a.14).
 */
export function reliabilityOf(
  planned: readonly PlannedSlice[],
  ledger: Ledger,
  indicator: string,
  version: number,
): (cell: Pick<CellAddress, 'area' | 'period'>) => Reliability {
  const low = new Set(planned.filter((slice) => slice.low !== undefined).map(({ period }) => period));
  const told = new Map<string, Reliability>();
  for (const table of ledger.filter((one) => one.indicator === indicator && one.version === version)) {
    for (const { area, period, status } of table.cells)
      if (status === 'A' || status === 'U') told.set(`${area} ${period}`, status);
  }
  return ({ area, period }) => told.get(`${area} ${period}`) ?? (low.has(period) ? 'U' : 'A');
}

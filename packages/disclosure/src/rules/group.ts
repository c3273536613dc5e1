import type { CellSystem } from '../cell-system.ts';
import type { Policy } from '../policy.ts';
import { basesOf } from './complement.ts';

/**
 * Group rule: cells that say something about nearly everyone in a group (ESSnet guidelines, December 2009). Within one area and period: a numerator
 * against its denominator, or a category declared sensitive against its partition. Never the absence of a trait, nor an area against its
 * parent (design: disclosure, 1a.2).
 * @returns positions of the cells.
 */
export function groupDisclosures(system: CellSystem, { groupPercent }: Policy): Set<number> {
  const { variables, relations } = system;
  const found = new Set<number>();
  const compare = (part: number, whole: number) => {
    if (variables[part]!.cell.value * 100 > groupPercent * whole) found.add(part);
  };
  for (const { total, parts } of relations) {
    const whole = variables[total]!.cell;
    const ofShare = parts.some((part) => variables[part]!.complement);
    for (const part of parts) {
      const { cell, tables, complement } = variables[part]!;
      const sensitive = tables.some((table) => table.sensitiveBreakdowns?.includes(cell.breakdown));
      const category = cell.quantity === whole.quantity && cell.area === whole.area && cell.period === whole.period;
      if (ofShare ? !complement : sensitive && category) compare(part, whole.value);
    }
  }
  variables.forEach((variable, i) => {
    for (const base of basesOf(variable, system)) compare(i, base.cell.value);
  });
  return found;
}

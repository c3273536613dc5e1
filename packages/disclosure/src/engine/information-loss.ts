import type { CellSystem } from '../cell-system.ts';
import type { Cost } from './parts.ts';

/**
 * What hiding a cell loses: 1 + ln(1 + |value|), so that many small cells weigh as much as a few large ones (design: disclosure, 3; November
 * 2026). A number over all categories is read most: `totals-double` counts it twice (1a.9).
 */
export function informationLoss({ variables }: CellSystem, weighing: 'plain' | 'totals-double'): Cost {
  return (position) => {
    const { value, breakdown } = variables[position]!.cell;
    const loss = 1 + Math.log1p(Math.abs(value));
    return weighing === 'totals-double' && breakdown === '_T' ? 2 * loss : loss;
  };
}

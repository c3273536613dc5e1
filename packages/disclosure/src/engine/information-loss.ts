import type { CellSystem } from '../cell-system.ts';
import type { Cost } from './parts.ts';

/** How numbers are weighed against each other: each by its size alone, or also by how much it is read. */
export type Weighing = 'plain' | 'by-reading';

/**
 * What hiding a cell loses: 1 + ln(1 + |value|), so that many small cells weigh as much as a few large ones (design: disclosure, 3; November
 * 2026). `by-reading`: a number over all categories counts twice, and a number of an area four times one of the areas in it, because
 * more people read it (1a.9).
 */
export function informationLoss(system: CellSystem, weighing: Weighing): Cost {
  const heights = weighing === 'by-reading' ? heightsOf(system) : new Map<string, number>();
  return (position) => {
    const { value, breakdown, area } = system.variables[position]!.cell;
    const loss = 1 + Math.log1p(Math.abs(value));
    if (weighing === 'plain') return loss;
    return loss * (breakdown === '_T' ? 2 : 1) * 4 ** (heights.get(area) ?? 0);
  };
}

/** How many levels of areas lie within each area. */
function heightsOf({ variables, relations }: CellSystem): Map<string, number> {
  const heights = new Map<string, number>();
  const areas = new Set(variables.map(({ cell }) => cell.area));
  // As many rounds as there can be levels: areas that lie in one another in a circle stop there.
  for (let level = 0; level < Math.min(areas.size, 8); level++) {
    let changed = false;
    for (const { total, parts } of relations) {
      const above = variables[total]!.cell.area;
      for (const part of parts) {
        const below = variables[part]!.cell.area;
        const height = (heights.get(below) ?? 0) + 1;
        if (above === below || below === '_U' || height <= (heights.get(above) ?? 0)) continue;
        heights.set(above, height);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return heights;
}

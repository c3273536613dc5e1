import type { NodeLevel } from '../area/level.ts';
import type { UnitSet } from '../definition/formula.ts';
import { TOTAL, UNKNOWN } from './tabulation.ts';

/** What is shown on a level: the total, and these breakdowns where a set has them. */
export interface ShownLevel {
  readonly level: NodeLevel;
  readonly breakdowns: readonly string[];
}

/** The cells of a level and one breakdown, or its total, as the columns of a unit that tell which cell it stands in. */
export interface ShownCells {
  readonly level: NodeLevel;
  readonly breakdown: string;
  /** Column of the area; null for the municipality. */
  readonly area: 'district' | 'neighbourhood' | null;
  /** Column of the category; null for the total. */
  readonly category: string | null;
}

/** Everything that is shown of a set, level by level. */
export function shownCells(set: UnitSet, levels: readonly ShownLevel[]): readonly ShownCells[] {
  return levels.flatMap(({ level, breakdowns }) => {
    const at = { level, area: level === 'municipality' ? null : level };
    const own = set.breakdowns.filter((id) => breakdowns.includes(id));
    const broken = own.map((id) => ({ ...at, breakdown: id, category: categoryColumn(id) }));
    return [{ ...at, breakdown: TOTAL, category: null }, ...broken];
  });
}

/** Column of the units of a set that holds the category of a breakdown. */
export const categoryColumn = (breakdown: string): string => `category_${breakdown.replaceAll('-', '_')}`;

/**
 * SQL that gives the area of a unit on a level below the municipality, `_U` when it is not known. The neighbourhood of a municipality that merged into this one is
 * none of its own: its units lie in the municipality and, until they are recoded, in no area within it.
 * @param whole SQL of the code of the municipality.
 */
export const areaColumns: Readonly<Record<'district' | 'neighbourhood', (whole: string) => string>> = {
  district: (whole) => ofOwn(whole, "'WK' || substr(neighbourhood_code, 3, 6)"),
  neighbourhood: (whole) => ofOwn(whole, 'neighbourhood_code'),
};

const ofOwn = (whole: string, code: string): string =>
  `case when substr(neighbourhood_code, 3, 4) = substr(${whole}, 3, 4) then ${code} else '${UNKNOWN}' end`;

import type { NodeLevel } from '../area/level.ts';
import type { UnitSet } from '../definition/formula.ts';
import type { Statement } from './statement.ts';
import { TOTAL, UNKNOWN } from './tabulation.ts';

/** The cells that are asked for. */
interface Asked {
  readonly municipality: string;
  readonly level: NodeLevel;
  readonly breakdowns: readonly string[];
}

/** SQL values (breakdown, category) of every cell of an area that a unit stands in. */
export function spreads(set: UnitSet, request: Asked): string {
  const shown = set.breakdowns.filter((id) => request.breakdowns.includes(id));
  const categories = shown.map((id) => `('${id}', unit.category_${id.replaceAll('-', '_')})`);
  return [`('${TOTAL}', '${TOTAL}')`, ...categories].join(', ');
}

/** SQL that gives the area of a unit on the level asked for, `_U` when it is not known. */
export function areaOf(statement: Statement, { municipality, level }: Asked): string {
  if (level === 'municipality') return statement.bind(municipality, 'text');
  const code = level === 'district' ? `'WK' || substr(neighbourhood_code, 3, 6)` : 'neighbourhood_code';
  return `coalesce(${code}, '${UNKNOWN}')`;
}

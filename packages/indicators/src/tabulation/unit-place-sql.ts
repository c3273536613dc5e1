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

/**
 * SQL that gives the area of a unit on the level asked for, `_U` when it is not known. The neighbourhood of a municipality that merged into this one is
 * none of its own: its units lie in the municipality and, until they are recoded, in no area within it.
 */
export function areaOf(statement: Statement, { municipality, level }: Asked): string {
  const whole = statement.bind(municipality, 'text');
  if (level === 'municipality') return whole;
  const code = level === 'district' ? `'WK' || substr(neighbourhood_code, 3, 6)` : 'neighbourhood_code';
  return `case when substr(neighbourhood_code, 3, 4) = substr(${whole}, 3, 4) then ${code} else '${UNKNOWN}' end`;
}

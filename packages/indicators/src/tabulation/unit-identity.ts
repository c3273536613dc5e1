import type { UnitSet } from '../definition/formula.ts';
import type { UnitScope } from './sources/unit-source.ts';
import { unitSources } from './sources/unit-sources.ts';
import { Statement } from './statement.ts';

/**
 * Names the units of a set in a period by the very SQL that finds them and who stands behind them: what has one name is one number, whichever
 * indicators tell of it, and needs to be counted once.
 * @throws CodeError when the period is not a CBS period code.
 */
export function unitIdentity(set: UnitSet, scope: UnitScope): string {
  const statement = new Statement();
  const { units, contributors } = unitSources[set.source].units(statement, set, scope, 'set');
  const behind = set.roles.map((role) => [role, String(contributors[role])]);
  const left = set.except === undefined ? null : unitIdentity(set.except, scope);
  return JSON.stringify([statement.finish(`select * from ${units}`), behind, left]);
}

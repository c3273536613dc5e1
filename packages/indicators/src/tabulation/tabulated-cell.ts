import type { NodeLevel } from '../area/level.ts';
import type { RoleContribution, TabulatedCell } from './tabulation.ts';

/**
 * Turns a row of a tabulation query, as a PostgreSQL driver returns it (numbers as text, number or bigint; JSON read or as
 * text), into a cell.
 */
export function tabulatedCell(row: Readonly<Record<string, unknown>>): TabulatedCell {
  const roles = typeof row['roles'] === 'string' ? JSON.parse(row['roles']) : row['roles'];
  return {
    quantity: String(row['quantity']),
    level: String(row['level']) as NodeLevel,
    area: String(row['area']),
    period: String(row['period']),
    breakdown: String(row['breakdown']),
    category: String(row['category']),
    units: Number(row['units']),
    value: Number(row['value']),
    roles: (roles as readonly Record<keyof RoleContribution, unknown>[]).map(roleContribution),
  };
}

function roleContribution(entry: Record<keyof RoleContribution, unknown>): RoleContribution {
  return {
    role: String(entry.role),
    contributors: Number(entry.contributors),
    largest: Number(entry.largest),
    second: Number(entry.second),
    unknownUnits: Number(entry.unknownUnits),
  };
}

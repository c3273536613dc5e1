import { addressKey } from '../address-key.ts';
import type { CellAddress } from '../cell.ts';
import type { CellSystem, Variable } from '../cell-system.ts';
import type { Preset } from '../preset.ts';
import type { Verdict } from '../verdict.ts';

/**
 * Complement: what a denominator has beyond a numerator is a cell that anybody computes, so it has the threshold or is nothing (ESSnet and DwB
 * guidelines, 2009 and 2015, on differences). When it is nothing, the group rule judges the numerator.
 */
export function judgeComplement(units: number, { complement }: Preset): Verdict {
  return units > 0 && units < complement ? { kind: 'primary', rule: 'complement' } : { kind: 'internal' };
}

/** The same for a rate, whose base is no total of its numerator: the numerator is hidden when it lies too near to its base. */
export function isTooNearBase(numerator: Variable, base: Variable, { complement }: Preset): boolean {
  return Math.abs(base.cell.units - numerator.cell.units) < complement;
}

/** The base of a rate beside each of its numerators; of the tables that give this cell. */
export function basesOf({ cell, tables }: Variable, { variables, position }: CellSystem): readonly Variable[] {
  return tables.flatMap(({ shape }) => {
    if (shape.kind !== 'rate' || shape.numerator !== cell.quantity) return [];
    const base: CellAddress = { ...cell, quantity: shape.denominator };
    return [variables[position.get(addressKey(base))!]!];
  });
}

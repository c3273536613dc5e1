import type { CellSystem, VariableRelation } from './cell-system.ts';
import { addTo, inverse, PRIME, times, type Vector } from './prime-field.ts';

/**
 * Writes every cell as a combination of free cells, by elimination on the relations with totals as pivots. What an outsider
 * can compute from a set of cells is then the span of their columns. Relations need not form a tree.
 */
export function columnForm({ variables, relations }: CellSystem): Vector[] {
  const expressed = new Map<number, Vector>();
  const users = variables.map(() => new Set<number>());
  // Sums first: a union that would then say that one cell is zero is a guess every attacker knows to be wrong.
  const order = [...relations.filter(isSum), ...relations.filter((relation) => !isSum(relation))];
  for (const relation of order) {
    const { total, parts } = relation;
    const row: Vector = new Map();
    const put = (cell: number, factor: number) => addTo(row, factor, expressed.get(cell) ?? new Map([[cell, 1]]));
    put(total, PRIME - 1);
    for (const part of parts) put(part, 1);
    if (row.size === 0 || (row.size === 1 && !isSum(relation))) continue;
    const pivot = row.has(total) ? total : Math.max(...row.keys());
    const scale = times(PRIME - 1, inverse(row.get(pivot)!));
    row.delete(pivot);
    const expression: Vector = new Map();
    addTo(expression, scale, row);
    for (const user of users[pivot]!) {
      const other = expressed.get(user)!;
      const factor = other.get(pivot)!;
      other.delete(pivot);
      addTo(
        other,
        factor,
        expression,
        (at) => users[at]!.add(user),
        (at) => users[at]!.delete(user),
      );
    }
    users[pivot]!.clear();
    for (const at of expression.keys()) users[at]!.add(pivot);
    expressed.set(pivot, expression);
  }
  return variables.map((_, i) => expressed.get(i) ?? new Map([[i, 1]]));
}

const isSum = ({ kind }: VariableRelation): boolean => kind === 'sum';

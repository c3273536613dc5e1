import type { ConfidentialCell, ConfidentialTable, Contributors, Relation, Sensitivity } from '../src/index.ts';

/** One cell of a tiny table; everything not said is ordinary. */
export interface Given {
  readonly area?: string;
  readonly period?: string;
  readonly breakdown?: string;
  readonly category?: string;
  readonly quantity?: string;
  readonly units?: number;
  readonly roles?: readonly Contributors[];
  readonly publishable?: boolean;
  readonly structural?: boolean;
}

/** A cell of which every unit has an owner of its own, unless roles say otherwise. */
export function cell(value: number, given: Given = {}): ConfidentialCell {
  const units = given.units ?? value;
  const one = units === 0 ? 0 : 1;
  return {
    quantity: given.quantity ?? 'homes',
    area: given.area ?? 'GM9901',
    period: given.period ?? '2024JJ00',
    breakdown: given.breakdown ?? '_T',
    category: given.category ?? '_T',
    units,
    value,
    contributors: given.roles ?? [{ role: 'owner', count: units, largest: one, second: units > 1 ? 1 : 0 }],
    publishable: given.publishable ?? true,
    structural: given.structural ?? false,
  };
}

/** A table that declares the roles its cells tell, all of the municipality, unless said otherwise. */
export function table(cells: readonly ConfidentialCell[], more: Partial<ConfidentialTable> = {}): ConfidentialTable {
  const told = (more.cells ?? cells).map(({ quantity, contributors }) => [quantity, contributors.map((c) => c.role)]);
  return {
    indicator: 'test.homes',
    version: 1,
    sensitivity: 'object' as Sensitivity,
    shape: { kind: 'count', count: 'homes' },
    cells,
    relations: [],
    roles: Object.fromEntries(told),
    rung: () => ({ level: 'municipality', years: 1 }),
    ...more,
  };
}

export const sum = (total: ConfidentialCell, parts: readonly ConfidentialCell[]): Relation => ({
  kind: 'sum',
  total,
  parts,
});

/** Safety does not depend on how long the cheapest pattern was looked for; a property need not wait for it. */
export const quick = { effort: 500 } as const;

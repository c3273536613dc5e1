import type { CellAddress, ConfidentialTable, Protection } from '../src/index.ts';
import { uniquelySolved } from './rational.ts';

/** One text per quantity and address. */
export const key = (a: CellAddress) => [a.quantity, a.area, a.period, a.breakdown, a.category].join(' ');

/** Indicator → measure → quantity, of the tables the tests make. */
export const quantities: Record<string, Record<string, string>> = {
  'test.homes': { count: 'homes' },
  'test.vacant': { numerator: 'vacant', denominator: 'homes' },
};

/** What anybody sees: quantity and address → value. */
export function seen({ tables }: Protection): Map<string, number> {
  return new Map(
    tables.flatMap((t) =>
      t.cells.flatMap((c): [string, number][] => {
        const quantity = quantities[t.indicator]![c.measure];
        return quantity === undefined || c.value === null ? [] : [[key({ ...c, quantity }), c.value]];
      }),
    ),
  );
}

/** Confidential cells that an attacker who knows every relation, and that internal zeros are zero, can compute. */
export function recovered(tables: readonly ConfidentialTable[], protection: Protection): string[] {
  const cells = new Map(tables.flatMap((t) => t.cells).map((c) => [key(c), c]));
  const visible = seen(protection);
  const free = (noticed: (k: string) => boolean) => {
    const unknown = [...cells.keys()].filter((k) => !noticed(k));
    const place = new Map(unknown.map((k, i) => [k, i]));
    const equations = tables
      .flatMap((t) => t.relations)
      .map(({ total, parts }) => {
        const row = unknown.map(() => 0n);
        const put = (k: string, n: bigint) => {
          const at = place.get(k);
          if (at !== undefined) row[at] = row[at]! + n;
        };
        put(key(total), -1n);
        for (const part of parts) put(key(part), 1n);
        return row;
      });
    return uniquelySolved(equations, unknown.length).map((i) => unknown[i]!);
  };
  const internalZero = (k: string) => !cells.get(k)!.publishable && cells.get(k)!.value === 0;
  const before = new Set(free((k) => internalZero(k) || visible.get(k) === 0));
  return free((k) => visible.has(k) || internalZero(k)).filter((k) => {
    const { publishable, units } = cells.get(k)!;
    return !before.has(k) && (publishable || units < 10);
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  audit,
  type CellAddress,
  type ConfidentialTable,
  defaultPolicy,
  type Protection,
  protectTogether,
  raisePolicy,
  type Sensitivity,
} from '../src/index.ts';
import { randomCity, tablesOf } from './random-city.ts';
import { uniquelySolved } from './rational.ts';

const key = (a: CellAddress) => [a.quantity, a.area, a.period, a.breakdown, a.category].join(' ');
const sensitivity = fc.constantFrom<Sensitivity>('context', 'object', 'person');
const quantities: Record<string, Record<string, string>> = {
  'test.homes': { count: 'homes' },
  'test.vacant': { numerator: 'vacant', denominator: 'homes' },
};

/** What anybody sees: quantity and address → value. */
function seen({ tables }: Protection): Map<string, number> {
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
function recovered(tables: readonly ConfidentialTable[], protection: Protection): string[] {
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
  const before = new Set(free(internalZero));
  return free((k) => visible.has(k) || internalZero(k)).filter((k) => {
    const { publishable, units } = cells.get(k)!;
    return !before.has(k) && (publishable || units < 10);
  });
}

describe('an attacker with all released cells and all relations', () => {
  it('computes no hidden cell', () =>
    fc.assert(
      fc.property(randomCity, sensitivity, (city, kind) => {
        const tables = tablesOf(city, kind);
        expect(recovered(tables, protectTogether(tables, defaultPolicy))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('would compute hidden cells were there no secondary suppression', () => {
    let leaks = 0;
    const cities = fc.sample(randomCity, { numRuns: 40, seed: 1 });
    for (const city of cities) {
      const tables = tablesOf(city, 'object');
      const { tables: released, ...rest } = protectTogether(tables, defaultPolicy);
      const secondary = new Set(rest.reasons.filter((r) => r.rule === 'secondary').map((r) => key(r.address)));
      const truth = new Map(tables.flatMap((t) => t.cells).map((c) => [key(c), c.value]));
      const opened = released.map((t) => ({
        ...t,
        cells: t.cells.map((c) => {
          const k = key({ ...c, quantity: quantities[t.indicator]![c.measure] ?? '' });
          return secondary.has(k) ? { ...c, value: truth.get(k)! } : c;
        }),
      })) as unknown as Protection['tables'];
      const bare = { ...rest, tables: opened };
      const found = recovered(tables, bare).length > 0;
      if (found) leaks++;
      // The audit has to see whatever the oracle sees.
      if (found) expect(audit(tables, bare)).toContainEqual(expect.objectContaining({ kind: 'determined' }));
    }
    expect(leaks).toBeGreaterThan(5);
  });
});

describe('what leaves', () => {
  it('is true, was given, and rests on ten units or none', () =>
    fc.assert(
      fc.property(randomCity, sensitivity, (city, kind) => {
        const tables = tablesOf(city, kind);
        const given = new Map(tables.flatMap((t) => t.cells).map((c) => [key(c), c]));
        const visible = seen(protectTogether(tables, defaultPolicy));
        for (const [k, value] of visible) {
          const source = given.get(k)!;
          expect(source).toMatchObject({ value, publishable: true });
          expect(source.units >= 10 || (source.units === 0 && kind !== 'person')).toBe(true);
          const denominator = visible.get(k.replace(/^vacant/, 'homes'));
          const gap = denominator === undefined || !k.startsWith('vacant') ? 10 : denominator - value;
          // Nothing of nothing leaves nobody between the two.
          expect(gap >= 10 || denominator === 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    ));

  it('has every publishable cell, shown or Q', () =>
    fc.assert(
      fc.property(randomCity, sensitivity, (city, kind) => {
        const tables = tablesOf(city, kind);
        for (const t of protectTogether(tables, defaultPolicy).tables) {
          const leading = t.indicator === 'test.homes' ? 'homes' : 'vacant';
          const wanted = tables.find((x) => x.indicator === t.indicator)!.cells;
          const addresses = wanted.filter((c) => c.publishable && c.quantity === leading).length;
          expect(t.cells.length).toBe(addresses * (leading === 'homes' ? 1 : 3));
          for (const c of t.cells) expect(c.value === null).toBe(c.status === 'Q' || c.status === 'M');
        }
      }),
      { numRuns: 30 },
    ));

  it('does not depend on the order of tables, cells, relations or parts', () =>
    fc.assert(
      fc.property(randomCity, sensitivity, (city, kind) => {
        const tables = tablesOf(city, kind);
        const turned = [...tables].reverse().map((t) => ({
          ...t,
          cells: [...t.cells].reverse(),
          relations: [...t.relations].reverse().map((r) => ({ ...r, parts: [...r.parts].reverse() })),
        }));
        expect(protectTogether(turned, defaultPolicy)).toEqual(protectTogether(tables, defaultPolicy));
      }),
      { numRuns: 40 },
    ));

  it('has no fewer primaries under a higher threshold', () =>
    fc.assert(
      fc.property(randomCity, sensitivity, fc.integer({ min: 10, max: 60 }), (city, kind, threshold) => {
        const tables = tablesOf(city, kind);
        const primaries = (p: Protection) => p.reasons.filter((r) => r.rule !== 'secondary').map((r) => key(r.address));
        const lower = primaries(protectTogether(tables, defaultPolicy));
        const higher = new Set(primaries(protectTogether(tables, raisePolicy(defaultPolicy, { threshold }))));
        expect(lower.filter((k) => !higher.has(k))).toEqual([]);
      }),
      { numRuns: 40 },
    ));
});

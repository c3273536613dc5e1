import { describe, expect, it } from 'vitest';
import { cellSystem } from '../src/cell-system.ts';
import { insiderPairs, learned } from '../src/computable.ts';
import type { ConfidentialTable } from '../src/table.ts';

/** Homes by letter, of one contributor where one is all there is; totals and their parts as they are given. */
function homes(values: Readonly<Record<string, number>>, sums: Readonly<Record<string, readonly string[]>>) {
  const at = (area: string) => ({ quantity: 'homes', area, period: '2020JJ00', breakdown: '_T', category: '_T' });
  const table: ConfidentialTable = {
    ...{ indicator: 'test.homes', version: 1, sensitivity: 'object', roles: { homes: ['owner'] } },
    shape: { kind: 'count', count: 'homes' },
    cells: Object.entries(values).map(([area, value]) => ({
      ...{ ...at(area), units: value, value, publishable: true },
      contributors: [
        { role: 'owner', count: value, largest: Math.min(1, value), second: Math.min(1, Math.max(0, value - 1)) },
      ],
    })),
    relations: Object.entries(sums).map(([total, parts]) => ({ kind: 'sum', total: at(total), parts: parts.map(at) })),
    rung: () => ({ level: 'municipality', years: 1 }),
    flags: () => [],
  };
  const system = cellSystem([table]);
  const of = (area: string) => system.variables.findIndex(({ cell }) => cell.area === area);
  const name = (i: number) => system.variables[i]!.cell.area;
  return { system, name, hidden: (areas: string) => new Set([...areas].map(of)) };
}

const anything = (): boolean => true;

/** Who learns of whom, as `cell by insider`. */
function insiders(
  city: ReturnType<typeof homes>,
  hidden: string,
  { zeros = '', primary = anything as (area: string) => boolean } = {},
): string[] {
  const pairs = insiderPairs(city.system, city.hidden(hidden), city.hidden(zeros), (i) => primary(city.name(i)));
  return pairs.map(([cell, insider]) => `${city.name(cell)} by ${city.name(insider)}`).sort();
}

describe('the only contributor to a hidden cell', () => {
  it('computes what it has been hidden beside, and nothing of itself', () => {
    const city = homes({ t: 31, a: 1, b: 5, c: 25 }, { t: ['a', 'b', 'c'] });
    expect(insiders(city, 'ab')).toEqual(['b by a']);
    expect(insiders(city, 'ab', { primary: (area) => area === 'a' })).toEqual([]);
    expect(insiders(homes({ t: 32, a: 2, b: 5, c: 25 }, { t: ['a', 'b', 'c'] }), 'ab')).toEqual([]);
  });

  it('computes what is as many times what he knows, whether that leans on one free cell or on more', () => {
    // x = 10 − a and y = 20 − a, so that b = 30 − x − y is twice a.
    const values = { s: 10, t: 20, u: 30, a: 1, x: 9, y: 19, b: 2 };
    const sums = { s: ['a', 'x'], t: ['a', 'y'], u: ['b', 'x', 'y'] };
    const primary = (area: string) => area === 'b';
    expect(insiders(homes(values, sums), 'axyb', { primary })).toEqual(['b by a']);
    const more = homes({ ...values, r: 12, p: 5, q: 6 }, { ...sums, r: ['a', 'p', 'q'] });
    expect(insiders(more, 'axybpq', { primary })).toEqual(['b by a']);
  });

  it('is not needed for what everybody computes', () => {
    const city = homes({ s: 31, t: 25, a: 1, b: 30, c: 5, d: 20 }, { s: ['a', 'b'], t: ['c', 'd'] });
    expect(insiders(city, 'ac')).toEqual([]);
  });

  it('computes nothing that leans on a third cell, and nothing that leans on the same two in another way', () => {
    const city = homes({ t: 40, a: 1, b: 6, c: 33 }, { t: ['a', 'b', 'c'] });
    expect(insiders(city, 'abc')).toEqual([]);
    // a = 12 − p − q, and b = 20 − p − q − w, of which w = 1 + q: of the same two, and no multiple of each other.
    const values = { r: 12, s: 11, t: 10, u: 20, a: 1, b: 2, p: 5, q: 6, v: 4, w: 7 };
    const sums = { r: ['a', 'p', 'q'], s: ['v', 'w'], t: ['v', 'q'], u: ['b', 'p', 'q', 'w'] };
    expect(insiders(homes(values, sums), 'abpqvw', { primary: (area) => area === 'b' })).toEqual([]);
  });

  it('learns nothing where public zeros alone make both one number', () => {
    const city = homes({ t: 1, a: 1, z: 0 }, { t: ['a', 'z'] });
    expect(insiders(city, 'ta', { zeros: 'z' })).toEqual([]);
    expect(insiders(city, 'ta', { zeros: 'z', primary: (area) => area === 't' })).toEqual([]);
    expect(insiders(city, 'ta')).toEqual(['a by t', 't by a']);
  });
});

describe('what follows from a release', () => {
  it('is a guarded cell beside told ones', () => {
    const city = homes({ t: 31, a: 6, b: 25 }, { t: ['a', 'b'] });
    const found = (hidden: string, guarded = anything) =>
      [...learned(city.system, city.hidden(hidden), new Set(), guarded)].map(city.name);
    expect(found('a')).toEqual(['a']);
    expect(found('ab')).toEqual([]);
    expect(found('a', () => false)).toEqual([]);
  });

  it('is what a told total beside a public zero tells, and nothing where the total is hidden too', () => {
    const city = homes({ t: 12, a: 12, z: 0 }, { t: ['a', 'z'] });
    const found = (hidden: string) =>
      [...learned(city.system, city.hidden(hidden), city.hidden('z'), anything)].map(city.name);
    expect(found('a')).toEqual(['a']);
    expect(found('ta')).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { ceilingAbove } from '../../src/attack/ceiling-above.ts';
import { mayTellInsiders } from '../../src/attack/insider-tables.ts';
import { cellSystem } from '../../src/cell-system.ts';
import { solverIfAny } from '../../src/engine/solver.ts';
import { cell, sum, table } from '../city.ts';

type Bounds = readonly [low: number, high: number];

const highs = await solverIfAny();

/** Totals and their parts, one letter each. Whether somebody who is alone in a hidden cell may compute one that nobody may. */
function left(
  values: Readonly<Record<string, number>>,
  sums: Readonly<Record<string, string>>,
  hidden: string,
  { zeros = '', primary = hidden, solver = highs, most = 200, limits = {} as Readonly<Record<string, Bounds>> } = {},
): { readonly open: boolean; readonly pairs: readonly string[] } {
  const kind = (name: string) => cell(values[name]!, { category: name });
  const relations = Object.entries(sums).map(([total, parts]) => sum(kind(total), [...parts].map(kind)));
  const system = cellSystem([table(Object.keys(values).map(kind), { relations })]);
  const name = (i: number) => system.variables[i]!.cell.category;
  const among = (names: string) => new Set([...system.variables.keys()].filter((i) => names.includes(name(i))));
  const between = {
    floor: system.variables.map((_, i) => limits[name(i)]?.[0] ?? 0),
    ceiling: system.variables.map((_, i) => limits[name(i)]?.[1] ?? Number.POSITIVE_INFINITY),
  };
  const isPrimary = (i: number) => primary.includes(name(i));
  const found = mayTellInsiders(solver, system, between, among(hidden), isPrimary, among(zeros), most);
  return { open: found.open, pairs: found.pairs.map(([one, insider]) => `${name(one)}${name(insider)}`) };
}

const mayTell = (...given: Parameters<typeof left>): boolean => left(...given).open;

it('is so where the one is what is left beside the other', () => {
  const values = { t: 30, a: 1, b: 9, c: 20 };
  expect(mayTell(values, { t: 'abc' }, 'ab')).toBe(true);
  expect(mayTell(values, { t: 'abc' }, 'ab', { primary: 'b' })).toBe(true);
  expect(mayTell(values, { t: 'abc' }, 'ab', { solver: null })).toBe(true);
  // He knows himself.
  expect(mayTell(values, { t: 'abc' }, 'ab', { primary: 'a' })).toBe(false);
});

it('is not so where a third cell makes up for either', () => {
  expect(mayTell({ t: 30, a: 1, b: 9, c: 20 }, { t: 'abc' }, 'abc')).toBe(false);
  expect(mayTell({ t: 30, a: 1, b: 9, c: 20 }, { t: 'abc' }, 'abc', { solver: null })).toBe(false);
});

it('is not so where another value is left for who knows himself, be it one up or one down', () => {
  const values = { t: 30, a: 1, b: 9, c: 20 };
  const of = (b: Bounds, c: Bounds, a: Bounds = [0, 9]) =>
    mayTell(values, { t: 'abc' }, 'abc', { primary: 'b', limits: { a, b, c } });
  expect(of([9, 10], [0, 99])).toBe(false);
  expect(of([8, 9], [0, 99])).toBe(false);
  expect(of([0, 99], [19, 20])).toBe(false);
  expect(of([0, 99], [20, 21])).toBe(false);
  expect(of([0, 99], [20, 20])).toBe(true);
  expect(of([9, 9], [0, 99])).toBe(true);
});

it('is not so where nobody is alone, or nothing is to be kept from him', () => {
  expect(mayTell({ t: 30, a: 2, b: 8, c: 20 }, { t: 'abc' }, 'ab')).toBe(false);
  expect(mayTell({ t: 30, a: 1, b: 9, c: 20 }, { t: 'abc' }, 'ab', { primary: '' })).toBe(false);
});

it('is asked of everybody who is alone: one who can is enough', () => {
  // Of b, d tells; of it a and c tell nothing.
  const values = { t: 40, a: 1, c: 1, b: 9, e: 29, u: 10, d: 1, f: 9 };
  expect(mayTell(values, { t: 'acbe', u: 'df' }, 'acbedf', { primary: 'b' })).toBe(false);
  expect(mayTell(values, { t: 'acbe', u: 'df' }, 'acbedf', { primary: 'bf' })).toBe(true);
  expect(mayTell(values, { t: 'acbe', u: 'df' }, 'acbedf', { primary: 'f' })).toBe(true);
});

it('is asked of each of two who are alone beside the same cell', () => {
  // t = a + b + e and s = c + b: c knows b, a does not.
  const values = { t: 40, a: 1, b: 9, e: 30, s: 10, c: 1 };
  expect(mayTell(values, { t: 'abe', s: 'cb' }, 'abec', { primary: 'b' })).toBe(true);
  // A fourth cell beside c as well: neither knows.
  const more = { ...values, s: 30, g: 20 };
  expect(mayTell(more, { t: 'abe', s: 'cbg' }, 'abecg', { primary: 'b' })).toBe(false);
});

it('is not held against a release where public zeros alone make both one number', () => {
  expect(mayTell({ t: 1, a: 1, z: 0 }, { t: 'az' }, 'ta', { zeros: 'z' })).toBe(false);
  expect(mayTell({ t: 1, a: 1, z: 0 }, { t: 'az' }, 'ta')).toBe(true);
  // Beside a third they are not.
  expect(mayTell({ t: 10, a: 1, b: 9, z: 0 }, { t: 'abz' }, 'ab', { zeros: 'z' })).toBe(true);
});

it('is not known where no table is found in which a cell that nobody may compute differs', () => {
  expect(mayTell({ t: 29, a: 9, b: 20, u: 10, c: 1, d: 9 }, { t: 'ab', u: 'cd' }, 'acd', { primary: 'a' })).toBe(false);
  expect(mayTell({ t: 30, a: 1, b: 9, c: 20, s: 9 }, { t: 'abc', s: 'b' }, 'abc', { primary: 'b' })).toBe(true);
});

it('is told of each pair once, and of no more than are asked for', () => {
  // b is what is left beside a, and a beside e.
  const of = (most: number, primary = 'b') =>
    left({ t: 10, s: 2, a: 1, b: 9, e: 1 }, { t: 'ab', s: 'ae' }, 'abe', { primary, most });
  expect(of(200)).toEqual({ open: true, pairs: ['ba', 'be'] });
  expect(of(1)).toEqual({ open: true, pairs: ['ba', 'be'] });
  expect(of(0)).toEqual({ open: true, pairs: ['ba'] });
  expect(left({ t: 30, a: 1, b: 9, c: 20 }, { t: 'abc' }, 'abc')).toEqual({ open: false, pairs: [] });
});

it('stops where nothing bounds a cell, well above every number', () => {
  expect([ceilingAbove([3, -5, 4]), ceilingAbove([0]), ceilingAbove([])]).toEqual([40, 8, 8]);
});

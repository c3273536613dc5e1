import { describe, expect, it } from 'vitest';
import { cellSystem } from '../../src/cell-system.ts';
import { viewOf } from '../../src/engine/view.ts';
import {
  type AreaSize,
  type ConfidentialCell,
  type ConfidentialTable,
  defaultPolicy,
  type KnownCell,
  type Relation,
} from '../../src/index.ts';
import { judge, type Verdict } from '../../src/safety.ts';
import { cell, sum, table } from '../city.ts';

/** What is seen of each cell, by category; verdicts are those of the rules unless said otherwise. */
function seen(
  cells: readonly ConfidentialCell[],
  relations: readonly Relation[] = [],
  given: {
    readonly known?: readonly KnownCell[];
    readonly sizes?: readonly AreaSize[];
    readonly table?: Partial<ConfidentialTable>;
    readonly verdicts?: Readonly<Record<string, Verdict>>;
  } = {},
) {
  const system = cellSystem([table(cells, { relations, ...given.table })], given.known);
  const judged = judge(system, defaultPolicy, given.sizes ?? []);
  const names = system.variables.map((variable) => variable.cell.category);
  const verdicts = names.map((name, i) => given.verdicts?.[name] ?? judged[i]!);
  const { certain, floor, ceiling, promises } = viewOf(system, verdicts, defaultPolicy);
  const of = (name: string) => {
    const i = names.indexOf(name);
    const promise = promises.get(i);
    return {
      certain: certain[i],
      from: floor[i],
      to: ceiling[i],
      ...(promise === undefined ? {} : { promised: [promise.low, promise.high] }),
    };
  };
  return of;
}
const kind = (category: string, value: number, more = {}) => cell(value, { category, ...more });
const endless = Number.POSITIVE_INFINITY;

describe('what anybody takes for granted', () => {
  it('is what is known from elsewhere, and its limits where that is not one number', () => {
    const known = [
      { ...kind('a', 0), low: 40, high: 40 },
      { ...kind('b', 0), low: 30, high: 50 },
      { ...kind('c', 0), low: 3, high: 6 },
    ];
    const of = seen([kind('a', 40), kind('b', 40), kind('c', 5)], [], { known });
    expect(of('a')).toEqual({ certain: true, from: 40, to: 40 });
    expect(of('b')).toEqual({ certain: false, from: 30, to: 50 });
    expect(of('c')).toEqual({ certain: false, from: 3, to: 6, promised: [3, 6] });
  });

  it('is that a hidden count is not zero, where zeros are shown', () => {
    expect(seen([kind('a', 5)])('a')).toEqual({ certain: false, from: 1, to: endless, promised: [1, 9] });
    expect(seen([kind('a', 5)], [], { table: { sensitivity: 'person' } })('a').from).toBe(0);
    expect(seen([kind('a', 5, { publishable: false })])('a').from).toBe(0);
  });

  it('is a zero that is shown, and one that is inside; not one that is not told in an area that is too small', () => {
    const sizes = [{ area: 'GM9901', inhabitants: 10, dwellings: 5 }];
    expect(seen([kind('a', 0)])('a')).toEqual({ certain: true, from: 0, to: endless });
    expect(seen([kind('a', 0, { publishable: false })])('a').certain).toBe(true);
    expect(seen([kind('a', 0)], [], { sizes })('a').certain).toBe(false);
    // So that a hidden cell of such an area may be one.
    expect(seen([kind('a', 30)], [], { sizes })('a')).toMatchObject({ from: 0, promised: [21, 39] });
  });

  it('is nothing of amounts that may be losses, and that others are no losses', () => {
    const [count, gain, loss] = [
      kind('n', 40, { quantity: 'sales' }),
      kind('g', 500, { quantity: 'price', units: 5, area: 'WK990101' }),
      kind('l', -500, { quantity: 'price', units: 5, area: 'WK990102' }),
    ];
    const shape = { kind: 'sum', sum: 'price', count: 'sales' } as const;
    const at = (one: ConfidentialCell) => ({ ...count, area: one.area, category: one.category, units: 5, value: 5 });
    expect(seen([gain, at(gain)], [], { table: { shape } })('g').from).toBe(0);
    expect(seen([gain, at(gain), loss, at(loss)], [], { table: { shape } })('g').from).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('what is promised', () => {
  it('is no more than structure leaves: a total is at least its parts, a part at least what is left of a total', () => {
    const known = (category: string, value: number): KnownCell => ({ ...kind(category, 0), low: value, high: value });
    const [total, a, b] = [kind('t', 8), kind('a', 5), kind('b', 3)];
    // Two cells that are not zero, and together two at least.
    expect(seen([total, a, b], [sum(total, [a, b])])('t')).toMatchObject({ from: 1, promised: [2, 9] });
    // Known parts, and what is left beside them.
    const left = seen([total, a, b], [sum(total, [a, b])], { known: [known('t', 8), known('b', 3)] });
    expect(left('a')).toMatchObject({ from: 1, promised: [5, 9] });
    // Of two that are hidden beside each other a known total leaves either one at least.
    expect(seen([total, a, b], [sum(total, [a, b])], { known: [known('t', 8)] })('a').promised).toEqual([1, 9]);
    const summed = seen([total, a, b], [sum(total, [a, b])], { known: [known('a', 5)] });
    expect(summed('t').promised).toEqual([6, 9]);
  });

  it('takes that from relation to relation, in whatever order they stand', () => {
    for (const names of ['wxyz', 'zyxw']) {
      const [w, x, y, z] = [...names];
      const [first, second, third, last] = [kind(w!, 3), kind(x!, 5), kind(y!, 7), kind(z!, 9)];
      const rest = ['p', 'q', 'r'].map((name) => kind(name, 2));
      const relations = [sum(second, [first, rest[0]!]), sum(third, [second, rest[1]!]), sum(last, [third, rest[2]!])];
      expect(seen([first, second, third, last, ...rest], relations)(z!).promised).toEqual([4, 9]);
    }
  });

  it('takes what is left of a total to the totals that it is a part of, wherever these stand', () => {
    const known = (category: string, value: number): KnownCell => ({ ...kind(category, 0), low: value, high: value });
    for (const name of ['c', 'z']) {
      const [total, a, b, p, sumOfBoth] = [kind('t', 8), kind('a', 5), kind('b', 3), kind('p', 2), kind(name, 7)];
      const relations = [sum(total, [a, b]), sum(sumOfBoth, [a, p])];
      const of = seen([total, a, b, p, sumOfBoth], relations, { known: [known('t', 8), known('b', 3)] });
      expect(of(name).promised).toEqual([6, 9]);
    }
  });

  it('is no value that the cell does not reach itself', () => {
    const promise = { low: 7, high: 30 };
    const verdicts = { a: { kind: 'primary', rule: 'difference', promise } } as const;
    expect(seen([kind('a', 5)], [], { verdicts })('a').promised).toEqual([5, 30]);
  });

  it('of a group is as a part of the least that it is a part of, and of nothing where it is a part of nothing', () => {
    const [a, b, c] = [kind('a', 95), kind('b', 5), kind('c', 900)];
    const [least, most] = [kind('s', 100), kind('t', 995)];
    const verdicts = { a: { kind: 'primary', rule: 'group' } } as const;
    const relations = [sum(least, [a, b]), sum(most, [a, c])];
    expect(seen([a, b, c, least, most], relations, { verdicts })('a').promised).toEqual([90, 95]);
    expect(seen([a], [], { verdicts })('a').promised).toEqual([1, 95]);
  });
});

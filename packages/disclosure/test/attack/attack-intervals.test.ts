import { beforeAll, describe, expect, it } from 'vitest';
import { attackIntervals } from '../../src/attack/attack-intervals.ts';
import { tablesFor } from '../../src/attack/tables-for.ts';
import { cellSystem } from '../../src/cell-system.ts';
import { solverIfAny } from '../../src/engine/solver.ts';
import type { View } from '../../src/engine/view.ts';
import { cell, sum, table } from '../city.ts';

type Bounds = readonly [low: number, high: number];

const highs = await solverIfAny();
beforeAll(() => expect(highs).not.toBe(null));

/** A total of a hundred, forty of one kind and sixty of the other. What anybody knows of a kind, and what is promised of it. */
function attacked(
  known: Readonly<Record<string, Bounds>>,
  promises: Readonly<Record<string, Bounds>>,
  { solver = highs, shown = 't', certain = '', guarded = 'a', onTable = () => {} } = {},
) {
  const parts = [cell(40, { category: 'a' }), cell(60, { category: 'b' })];
  const total = cell(100, { category: 't' });
  const system = cellSystem([table([total, ...parts], { relations: [sum(total, parts)] })]);
  const names = system.variables.map((variable) => variable.cell.category);
  const view: View = {
    certain: names.map((name) => certain.includes(name)),
    floor: Float64Array.from(names, (name) => known[name]?.[0] ?? 0),
    ceiling: Float64Array.from(names, (name) => known[name]?.[1] ?? Number.POSITIVE_INFINITY),
    promises: new Map(Object.entries(promises).map(([name, [low, high]]) => [names.indexOf(name), { low, high }])),
  };
  const hidden = new Set([...names.keys()].filter((i) => !shown.includes(names[i]!)));
  const { narrow, single } = attackIntervals(solver, system, view, hidden, (i) => guarded.includes(names[i]!), onTable);
  return { narrow: [...narrow.values()].map(({ low, high }) => [low, high]), single };
}

describe('a cell falls short of what is promised of it', () => {
  it('when no whole table reaches as far, and not when one does', () => {
    expect(attacked({}, { a: [0, 100] }).narrow).toEqual([]);
    expect(attacked({ b: [1, 200] }, { a: [0, 99] }).narrow).toEqual([]);
    expect(attacked({ b: [1, 200] }, { a: [0, 100] }).narrow).toEqual([[0, 99]]);
    expect(attacked({ b: [0, 90] }, { a: [10, 100] }).narrow).toEqual([]);
    expect(attacked({ b: [0, 90] }, { a: [9, 100] }).narrow).toEqual([[10, 100]]);
  });

  it('where there is no solver too', () => {
    expect(attacked({ b: [1, 200] }, { a: [0, 99] }, { solver: null }).narrow).toEqual([]);
    for (const only of [
      [59, 60],
      [60, 61],
    ] as const)
      expect(attacked({ b: only }, {}, { solver: null }).narrow).toEqual([]);
    expect(attacked({}, { a: [30, 50] }, { solver: null }).narrow).toEqual([]);
    // What moves nearby goes as far as is asked, or nowhere.
    expect(attacked({ b: [1, 200] }, { a: [0, 100] }, { solver: null }).narrow).toEqual([[0, 40]]);
  });

  it('when it has one value where nothing is promised', () => {
    expect(attacked({}, {}, { shown: 'tb' })).toEqual({ narrow: [[40, 40]], single: true });
    expect(attacked({ b: [59, 60] }, {})).toEqual({ narrow: [], single: false });
    expect(attacked({ b: [60, 61] }, {})).toEqual({ narrow: [], single: false });
  });

  it('and no table is looked for on the side where it does not', () => {
    let tables = 0;
    const onTable = () => {
      tables++;
    };
    for (const promised of [
      [40, 41],
      [39, 40],
    ] as const)
      expect(attacked({}, { a: promised }, { onTable }).narrow).toEqual([]);
    expect(tables).toBe(2);
    // The table in which the one is ten more is one in which the other is ten less.
    expect(attacked({}, { a: [40, 50], b: [50, 60] }, { guarded: 'ab', onTable }).narrow).toEqual([]);
    expect(tables).toBe(3);
  });

  it('and has one value, or has more', () => {
    expect(attacked({}, { a: [30, 50] }, { shown: 'tb' })).toEqual({ narrow: [[40, 40]], single: true });
    expect(attacked({ b: [59, 61] }, { a: [30, 50] })).toEqual({ narrow: [[39, 41]], single: false });
  });
});

describe('what is not held against a release', () => {
  it('is an end that a cell has without any, where the other is as was promised', () => {
    // That it is fifty at most anybody knows; that it is twenty at least the total tells.
    expect(attacked({ a: [0, 50], b: [0, 80] }, { a: [20, 60] }).narrow).toEqual([]);
    expect(attacked({ a: [0, 50], b: [0, 80] }, { a: [19, 60] }).narrow).toEqual([[20, 50]]);
    // That it is twenty at least anybody knows; that it is fifty at most the total tells.
    expect(attacked({ a: [20, 99], b: [50, 99] }, { a: [10, 50] }).narrow).toEqual([]);
    expect(attacked({ a: [20, 99], b: [50, 99] }, { a: [10, 51] }).narrow).toEqual([[20, 50]]);
  });

  it('is no end that is one further on than anybody knew', () => {
    expect(attacked({ a: [20, 99], b: [50, 79] }, { a: [10, 50] }).narrow).toEqual([[21, 50]]);
    expect(attacked({ a: [0, 50], b: [51, 99] }, { a: [10, 60] }).narrow).toEqual([[10, 49]]);
  });

  it('is both ends, where a cell has them without any', () => {
    expect(attacked({ a: [20, 50] }, { a: [0, 100] }).narrow).toEqual([]);
    expect(attacked({ b: [50, 80] }, { a: [0, 100] }, { certain: 't' }).narrow).toEqual([]);
  });

  it('is one value that was known, and no value that a release alone tells, though it is as far as anybody thought', () => {
    expect(attacked({ a: [40, 40] }, {}).narrow).toEqual([]);
    expect(attacked({ a: [30, 40] }, {}, { shown: 'tb' }).narrow).toEqual([[40, 40]]);
    expect(attacked({ a: [40, 50] }, {}, { shown: 'tb' }).narrow).toEqual([[40, 40]]);
  });
});

it('is told of now and then, and never of more cells than there are', () => {
  const told: (readonly [number, number])[] = [];
  const onTable = tablesFor(300, (done, cells) => told.push([done, cells]));
  for (let table = 0; table < 499; table++) onTable();
  expect(told).toEqual([]);
  for (let table = 499; table < 1001; table++) onTable();
  expect(told).toEqual([
    [250, 300],
    [300, 300],
  ]);
});

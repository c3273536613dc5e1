import { afterAll, expect, it } from 'vitest';
import { AttackModel } from '../../src/attack/attack-model.ts';
import type { AttackSystem, Row } from '../../src/attack/attack-system.ts';
import { exactWitness } from '../../src/attack/exact-witness.ts';
import { solverIfAny } from '../../src/engine/solver.ts';

const highs = (await solverIfAny())!;
const models: AttackModel[] = [];
afterAll(() => {
  for (const one of models) one.dispose();
});

const anything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const natural = [0, Number.POSITIVE_INFINITY] as const;
/** A row: the factors of some cells, and from where to where it goes. */
const row = (factors: Readonly<Record<number, 1 | -1>>, low: number, high = low): Row => ({
  ...{ cells: Object.keys(factors).map(Number), signs: Object.values(factors), low, high },
});
function system(limits: readonly (readonly [low: number, high: number])[], rows: readonly Row[]): AttackSystem {
  return {
    ...{ positions: [...limits.keys()], areas: limits.map(() => 'GM9901'), lying: [], rows },
    floor: limits.map(([low]) => low),
    ceiling: limits.map(([, high]) => high),
  };
}
function model(of: AttackSystem, truth: readonly number[], ceiling = 1000): AttackModel {
  const made = new AttackModel(highs, of, truth, ceiling);
  models.push(made);
  return made;
}
const extreme = (of: AttackModel, cell: number, direction: 1 | -1, need = 1, knows: readonly number[] = []) => {
  const found = of.extreme({ cell, direction, need, knows });
  return found && [...found];
};

it('finds the table in which a cell is as high or as low as rows, floors and ceilings allow', () => {
  const of = model(system([natural, [5, 70]], [row({ 0: 1, 1: 1 }, 100)]), [40, 60]);
  expect(extreme(of, 0, 1)).toEqual([95, 5]);
  expect(extreme(of, 0, -1)).toEqual([30, 70]);
  expect([of.bound(0, 1), of.bound(0, -1)]).toEqual([95, 30]);
});

it('stops somewhere where nothing bounds a cell, on either side', () => {
  const of = model(system([anything, natural], [row({ 0: 1, 1: -1 }, -50, Number.POSITIVE_INFINITY)]), [40, 60]);
  expect([of.bound(0, 1), of.bound(1, 1), of.bound(1, -1)]).toEqual([1000, 1000, 0]);
  expect(of.bound(0, -1)).toBe(-50);
  const alone = model(system([anything], []), [40]);
  expect([alone.bound(0, 1), alone.bound(0, -1)]).toEqual([1000, -1000]);
});

it('leaves what somebody knows at its true value, for the one who knows it alone', () => {
  const of = model(system([natural, natural, natural], [row({ 0: 1, 1: 1, 2: 1 }, 100)]), [20, 30, 50]);
  expect(extreme(of, 0, 1, 1, [1])).toEqual([70, 30, 0]);
  expect(extreme(of, 0, 1, 1, [1, 2])).toEqual([20, 30, 50]);
  expect(extreme(of, 0, 1)).toEqual([100, 0, 0]);
  expect(extreme(of, 1, -1)?.[1]).toBe(0);
});

it('goes no further than is asked where the furthest is no whole table, or twice or three times as far', () => {
  // A number and as many more as half of it, up to ten and a half.
  const halves = [row({ 0: 1, 1: -1, 2: -1 }, 0), row({ 1: 1, 2: -1 }, 0)];
  const two = model(system([natural, [0, 10.5], natural], halves), [0, 0, 0]);
  expect(extreme(two, 0, 1)).toEqual([2, 1, 1]);
  expect(extreme(two, 0, 1, 4)).toEqual([4, 2, 2]);
  const thirds = [row({ 0: 1, 1: -1, 2: -1, 3: -1 }, 0), row({ 1: 1, 2: -1 }, 0), row({ 1: 1, 3: -1 }, 0)];
  const three = model(system([natural, [0, 10.5], natural, natural], thirds), [0, 0, 0, 0]);
  expect(extreme(three, 0, 1)).toEqual([3, 1, 1, 1]);
  const down = model(system([natural, [0.5, 100], natural], halves), [40, 20, 20]);
  expect(extreme(down, 0, -1)).toEqual([38, 19, 19]);
  expect(extreme(down, 0, -1, 6)).toEqual([34, 17, 17]);
  // And is as free as before for whoever is asked after it.
  expect([down.bound(0, -1), down.bound(0, 1)]).toEqual([1, 200]);
  expect(extreme(down, 1, -1)).toEqual([38, 19, 19]);
  expect([down.bound(1, -1), down.bound(1, 1)]).toEqual([0.5, 100]);
});

it('searches for whole numbers where no corner is whole, and asks for corners again after it', () => {
  // Of three numbers each two are one at most: all three are one, and a half more where halves are allowed.
  const pairs = [row({ 1: 1, 2: 1 }, 0, 1), row({ 2: 1, 3: 1 }, 0, 1), row({ 1: 1, 3: 1 }, 0, 1)];
  const of = model(
    system([natural, natural, natural, natural], [row({ 0: 1, 1: -1, 2: -1, 3: -1 }, 0), ...pairs]),
    [0, 0, 0, 0],
  );
  expect(extreme(of, 0, 1, 2)?.[0]).toBe(1);
  expect(of.bound(0, 1)).toBeCloseTo(1.5);
});

it('finds none, and bounds nothing, where rows contradict each other', () => {
  const of = model(system([natural, natural], [row({ 0: 1, 1: 1 }, 100), row({ 0: 1, 1: 1 }, 101)]), [40, 60]);
  expect(extreme(of, 0, 1)).toBe(null);
  expect([of.bound(0, 1), of.bound(0, -1)]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});

it('takes no answer of a solver for a table that breaks a floor, a ceiling or a row, by one', () => {
  const of = system([[10, 70], natural], [row({ 0: 1, 1: 1 }, 100), row({ 0: 1, 1: -1 }, -40, 40)]);
  const witness = (...values: readonly number[]) => {
    const found = exactWitness(of, values);
    return found && [...found];
  };
  expect(witness(30, 70)).toEqual([30, 70]);
  expect(witness(70.000001, 29.9999)).toEqual([70, 30]);
  expect(witness(29, 71)).toBe(null);
  expect(witness(71, 29)).toBe(null);
  expect(witness(40, 61)).toBe(null);
  expect(witness(40, 59)).toBe(null);
  const bounded = system([[10, 70]], []);
  expect([9, 10, 70, 71].map((value) => exactWitness(bounded, [value]) !== null)).toEqual([false, true, true, false]);
  expect(exactWitness(system([anything], []), [2 ** 53])).toBe(null);
  const large = system([anything, anything], [row({ 0: 1, 1: 1 }, ...anything)]);
  expect(exactWitness(large, [2 ** 52, 2 ** 52])).toBe(null);
  expect(exactWitness(large, [2 ** 52, 2 ** 52 - 1])).not.toBe(null);
});

import { describe, expect, it } from 'vitest';
import { toldByBounds } from '../../src/attack/insider-bounds.ts';
import { cellSystem } from '../../src/cell-system.ts';
import { solverIfAny } from '../../src/engine/solver.ts';
import type { View } from '../../src/engine/view.ts';
import { cell, sum, table } from '../city.ts';

const highs = await solverIfAny();

/** t = a + c and u = b + c + d, of which the totals are told; v = x + y beside them. Whoever knows a knows c, and so that b and d are two together. */
const values = { a: 1, b: 1, c: 20, d: 1, t: 21, u: 22, x: 1, y: 4, v: 5 };
const kind = (name: string) => cell(values[name as keyof typeof values], { category: name });
const relations = [
  sum(kind('t'), [...'ac'].map(kind)),
  sum(kind('u'), [...'bcd'].map(kind)),
  sum(kind('v'), [...'xy'].map(kind)),
];
const system = cellSystem([table(Object.keys(values).map(kind), { relations })]);
const names = system.variables.map((variable) => variable.cell.category);
const at = (name: string) => names.indexOf(name);

/** Of pairs such as `ba`, b and who knows a, those in which he computes the other; `least` is what each hidden cell is at least. */
function told(
  pairs: readonly string[],
  { least = {} as Readonly<Record<string, number>>, certain = '', solver = highs } = {},
) {
  const view: View = {
    certain: names.map((name) => certain.includes(name)),
    floor: Float64Array.from(names, (name) => least[name] ?? 1),
    ceiling: Float64Array.from(names, () => Number.POSITIVE_INFINITY),
    promises: new Map(),
  };
  const hidden = new Set([...'abcdxy'].map(at));
  const asked = pairs.map(([one, insider]) => [at(one!), at(insider!)] as const);
  return toldByBounds(solver, system, view, hidden, asked).map(([one, insider]) => `${names[one]}${names[insider]}`);
}

describe('who is the only contributor to a cell computes another', () => {
  it('because no other can fall under its least value, and not when one can, on either side', () => {
    expect(told(['ba'])).toEqual(['ba']);
    expect(told(['ba'], { least: { b: 0 } })).toEqual([]);
    expect(told(['ba'], { least: { d: 0 } })).toEqual([]);
    expect(told(['ba', 'da'])).toEqual(['ba', 'da']);
  });

  it('also where what is left lies between whole numbers', () => {
    expect(told(['ba'], { least: { b: 0.5, d: 0.5 } })).toEqual(['ba']);
    expect(told(['ba'], { least: { d: 0 } })).toEqual([]);
  });

  it('not for what he does not know, nor of what hangs together with nothing that he knows', () => {
    expect(told(['bd'])).toEqual([]);
    expect(told(['bx', 'xa', 'ba'])).toEqual(['ba']);
    expect(told(['yx'])).toEqual(['yx']);
  });

  it('and a release is not to blame where structure tells him all the same', () => {
    expect(told(['ba'], { certain: 'tu' })).toEqual([]);
    expect(told(['ba', 'yx'], { certain: 'tu' })).toEqual(['yx']);
    expect(told(['ba'], { certain: 't' })).toEqual(['ba']);
  });

  it('as far as is known without a solver: of none', () => expect(told(['ba'], { solver: null })).toEqual([]));

  it('of none, where none is asked of', () => expect(told([])).toEqual([]));
});

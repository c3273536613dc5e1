import { describe, expect, it } from 'vitest';
import { cellSystem } from '../src/cell-system.ts';
import type { Finding } from '../src/finding.ts';
import { Remedies } from '../src/remedies.ts';
import type { Verdict } from '../src/verdict.ts';
import { cell, sum, table } from './city.ts';

// A town of which `small` is hidden by a rule, and areas within areas further and further from it.
const of = (area: string, value: number) => cell(value, { area });
const [town, small, large] = [of('town', 100), of('small', 5), of('large', 95)];
const [near, far] = [of('near', 40), of('far', 55)];
const [further, furthest] = [of('further', 25), of('furthest', 30)];
const [inner, outer, empty] = [of('inner', 12), of('outer', 18), of('empty', 0)];
const cells = [town, small, large, near, far, further, furthest, inner, outer, empty];
const relations = [
  sum(town, [small, large]),
  sum(large, [near, far]),
  sum(far, [further, furthest]),
  sum(furthest, [inner, outer, empty]),
];
const system = cellSystem([table(cells, { relations })]);
const at = (area: string) => system.variables.findIndex((one) => one.cell.area === area);
const areas = (positions: Iterable<number>) => [...positions].map((i) => system.variables[i]!.cell.area).sort();

/** Hidden by a rule is `small`; `kept` may be hidden no more, and something is promised of `small` and of `near`. */
const remedies = (...kept: readonly string[]) => {
  const verdicts = system.variables.map(({ cell: { area } }): Verdict => {
    if (area === 'small') return { kind: 'primary', rule: 'small-count' };
    return kept.includes(area) ? { kind: 'internal' } : { kind: 'safe' };
  });
  const promises = new Map([
    [at('small'), { low: 1, high: 9 }],
    [at('near'), { low: 10, high: 90 }],
  ]);
  return new Remedies(system, verdicts, promises);
};
const determined = (area: string, guessing = false): Finding => ({ kind: 'determined', cell: of(area, 0), guessing });
const narrow = (area: string, low: number, high: number): Finding => ({ kind: 'narrow', cell: of(area, 0), low, high });
const insider = (area: string, known: string): Finding => ({
  kind: 'insider',
  cell: of(area, 0),
  insider: of(known, 0),
});

describe('a cell hidden to protect another', () => {
  const inVain = (...findings: Finding[]) => areas(remedies('town').inVain(findings));

  it('is hidden in vain when anybody can compute it', () => {
    expect(inVain(determined('large'))).toEqual(['large']);
    expect(inVain(narrow('large', 95, 95))).toEqual(['large']);
    expect(inVain(determined('large'), narrow('far', 55, 55))).toEqual(['far', 'large']);
  });

  it('is not when it takes a guess, a contributor, or only tells a little', () => {
    expect(inVain(determined('large', true))).toEqual([]);
    expect(inVain(insider('large', 'inner'))).toEqual([]);
    expect(inVain(narrow('large', 94, 95))).toEqual([]);
  });

  it('is not when it may be hidden no more, is zero, or when something is promised of it', () => {
    for (const area of ['town', 'small', 'empty', 'near']) expect(inVain(determined(area))).toEqual([]);
  });

  it('is not beside anything else that was found', () => {
    expect(inVain(determined('large'), determined('small'))).toEqual([]);
  });

  it('is not once another followed when it was shown', () => {
    const tried = remedies();
    tried.ask([], [at('large')]);
    expect(tried.inVain([determined('large')])).toEqual([]);
    expect(areas(tried.inVain([determined('far')]))).toEqual(['far']);
  });
});

describe('what is asked of the engine', () => {
  const asked = (of: Remedies) =>
    [...of.demands.guarantees.values()].map(
      ({ cell, direction, need, knows }) => `${areas([cell])} ${direction * need}${knows.map((i) => ` ${areas([i])}`)}`,
    );
  const asking = (...findings: Finding[]) => {
    const asks = remedies();
    asks.ask(findings, []);
    return asked(asks);
  };

  it('is that a computed cell can be another, also for who knows what an insider knows', () => {
    expect(asking(determined('small'))).toEqual(['small 1']);
    expect(asking(insider('small', 'inner'))).toEqual(['small 1 inner']);
    expect(asking(determined('large'))).toEqual([]);
  });

  it('is that a cell told too narrowly reaches further than was promised, on the side where it falls short', () => {
    expect(asking(narrow('small', 1, 8))).toEqual(['small 5']);
    expect(asking(narrow('small', 2, 9))).toEqual(['small -5']);
    expect(asking(narrow('small', 2, 8))).toEqual(['small 5', 'small -5']);
    expect(asking(narrow('small', 1, 9))).toEqual([]);
    expect(asking(narrow('large', 95, 95.5))).toEqual(['large 2']);
  });

  it('is that a cell can be larger which was shown as if hidden in vain, and was not', () => {
    const asks = remedies();
    asks.ask([], [at('large')]);
    expect(asked(asks)).toEqual(['large 1']);
  });

  it('is more than was promised, so that it counts for no bound', () => {
    const asks = remedies();
    asks.ask([determined('small'), narrow('small', 2, 8)], [at('large')]);
    expect([...asks.demands.guarantees.values()].map(({ beyond }) => beyond)).toEqual([true, true, true, true]);
  });

  it('is further each time it was not enough, each cell and each side by itself', () => {
    const asks = remedies();
    asks.ask([narrow('near', 10, 60), narrow('small', 2, 9), insider('small', 'inner')], []);
    asks.ask([narrow('small', 2, 9)], []);
    asks.ask([narrow('small', 1, 8)], []);
    asks.ask([narrow('small', 1, 8)], []);
    expect(asked(asks)).toEqual(['near 51', 'small -5', 'small 1 inner', 'small -6', 'small 5', 'small 6']);
  });
});

describe('when the engine knows no more', () => {
  const found = [determined('small')];

  it('all around what was found is hidden, twice as far each time, until there is nothing left', () => {
    const around = remedies();
    const hidden = () => areas(around.demands.hide);
    expect([around.surround(found), hidden()]).toEqual([true, ['large', 'town']]);
    expect([around.surround(found), hidden()]).toEqual([true, ['far', 'large', 'near', 'town']]);
    const all = ['far', 'further', 'furthest', 'inner', 'large', 'near', 'outer', 'town'];
    expect([around.surround(found), hidden()]).toEqual([true, all]);
    expect([around.surround(found), hidden()]).toEqual([false, all]);
  });

  it('further, where nothing around it may be hidden', () => {
    const around = remedies('town', 'large');
    expect([around.surround(found), areas(around.demands.hide)]).toEqual([true, ['far', 'near']]);
  });
});

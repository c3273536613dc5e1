import { describe, expect, it } from 'vitest';
import { auditPattern, type CellAddress, defaultPolicy, protectTogether } from '../src/index.ts';
import { cell, sum, table } from './city.ts';

/** Two areas by two categories with all totals, values in reading order. */
function square(a: number, b: number, c: number, d: number) {
  const row = (area: string, x: number, y: number) => [
    cell(x, { area, breakdown: 'sex', category: 'f' }),
    cell(y, { area, breakdown: 'sex', category: 'm' }),
    cell(x + y, { area }),
  ];
  const [first, second, all] = [row('WK1', a, b), row('WK2', c, d), row('GM9901', a + c, b + d)];
  const rows = [first, second, all].map((cells) => sum(cells[2]!, cells.slice(0, 2)));
  const columns = all.map((total, i) => sum(total, [first[i]!, second[i]!]));
  return table([...first, ...second, ...all], { relations: [...rows, ...columns] });
}

const named =
  (...names: string[]) =>
  ({ area, category }: CellAddress) =>
    names.includes(`${area} ${category}`);
const rectangle = named('WK1 f', 'WK1 m', 'WK2 f', 'WK2 m');
const at = (area: string, category: string) => expect.objectContaining({ area, category });

describe('a pattern that somebody else chose', () => {
  it('protects when everything that a rule promises is kept', async () => {
    const { findings, primary, secondary, intervals } = await auditPattern(
      [square(4, 50, 60, 70)],
      rectangle,
      defaultPolicy,
    );
    expect(findings).toEqual([]);
    expect([primary, secondary]).toEqual([1, 3]);
    expect(intervals).toEqual([{ cell: at('WK1', 'f'), rule: 'small-count', low: 1, high: 9 }]);
  });

  it('shows a cell that a rule hides', async () => {
    const { findings } = await auditPattern([square(4, 50, 60, 70)], named(), defaultPolicy);
    expect(findings).toEqual([{ kind: 'shown-unsafe', cell: at('WK1', 'f'), rule: 'small-count' }]);
  });

  it('hides a cell that is a total minus its other part', async () => {
    const { findings, intervals } = await auditPattern([square(4, 50, 60, 70)], named('WK1 f'), defaultPolicy);
    expect(findings).toContainEqual({ kind: 'determined', cell: at('WK1', 'f'), guessing: false });
    expect(intervals).toEqual([{ cell: at('WK1', 'f'), rule: 'small-count', low: 4, high: 4 }]);
  });

  it('hides a cell that is a total minus its other part where nothing is unknown, as everybody takes it', async () => {
    const kind = (category: string, value: number) => cell(value, { category, publishable: category !== '_U' });
    const parts = [kind('a', 5), kind('b', 40), kind('_U', 0)];
    const given = table([cell(45), ...parts], { relations: [sum(cell(45), parts)] });
    const { findings } = await auditPattern([given], named('GM9901 a'), defaultPolicy);
    expect(findings.map(({ kind: what }) => what)).toEqual(['determined', 'narrow']);
  });

  it('leaves an interval that is narrower than the rule tells', async () => {
    // WK2 f is at least 1, so that it cannot give WK1 f more than 2.
    const { findings } = await auditPattern([square(4, 8, 3, 70)], rectangle, defaultPolicy);
    expect(findings).toContainEqual({ kind: 'narrow', cell: at('WK1', 'f'), low: 1, high: 6 });
  });

  it('is told of as far as it could be published, and holds nothing against itself that a shown nothing gives away', async () => {
    // A district of one, who lives in its one neighbourhood with anybody in it; of two more it is not known where they live.
    const district = (area: string, category: string, n: number, publishable = true) =>
      cell(n, { area, category, publishable });
    const [here, there, unknown] = [district('WK1', 'a', 1), district('WK2', 'b', 40), district('_U', 'u', 2, false)];
    const [one, none] = [district('BU1', 'a1', 1), district('BU2', 'a2', 0)];
    const total = cell(43);
    const given = table([total, here, there, unknown, one, none], {
      relations: [sum(total, [here, there, unknown]), sum(here, [one, none])],
    });
    const { findings, primary, secondary, intervals } = await auditPattern(
      [given],
      named('WK1 a', 'WK2 b', 'BU1 a1'),
      defaultPolicy,
    );
    expect(findings).toEqual([]);
    expect([primary, secondary]).toEqual([2, 1]);
    expect(intervals.map(({ cell: { category } }) => category)).toEqual(['a1', 'a']);
  });

  it('may hide more than is needed, computable or not', async () => {
    const { findings, secondary } = await auditPattern([square(40, 50, 60, 70)], named('WK1 f'), defaultPolicy);
    expect(findings).toEqual([]);
    expect(secondary).toBe(1);
  });
});

it('tells what a single contributor computes because hidden cells are no zeros', async () => {
  // t = a + c and u = c + b + d. Who knows a knows c, so that b and d are two together, and one each.
  const kind = (value: number, category: string) => cell(value, { breakdown: 'kind', category });
  const [a, b, c, d] = [kind(1, 'a'), kind(1, 'b'), kind(20, 'c'), kind(1, 'd')];
  const [t, u] = [kind(21, 't'), kind(22, 'u')];
  const given = table([a, b, c, d, t, u], { relations: [sum(t, [a, c]), sum(u, [c, b, d])] });
  const { findings } = await auditPattern([given], ({ category }) => 'abcd'.includes(category), defaultPolicy);
  const insiders = findings.flatMap((one) =>
    one.kind === 'insider' ? [`${one.cell.category} ${one.insider.category}`] : [],
  );
  expect(insiders.sort()).toEqual(['b a', 'd a']);
});

it('tells what follows from a zero that a rule hides and the pattern shows', async () => {
  const parts = [cell(0, { area: 'BU1' }), cell(0, { area: 'BU2' })];
  const district = cell(0, { area: 'WK1' });
  const given = table([district, ...parts], { sensitivity: 'person', relations: [sum(district, parts)] });
  const { findings, intervals } = await auditPattern([given], ({ area }) => area !== 'WK1', defaultPolicy);
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'shown-unsafe', cell: at('WK1', '_T') }));
  expect(intervals.map(({ cell: { area }, low, high }) => [area, low, high])).toEqual([
    ['BU1', 0, 0],
    ['BU2', 0, 0],
  ]);
});

it('takes nobody to be sure of a zero in an area that is too small to tell of', async () => {
  const [some, none] = [cell(1, { area: 'BU1' }), cell(0, { area: 'BU2' })];
  const district = cell(1, { area: 'WK1' });
  const sizes = ['BU1', 'BU2'].map((area) => ({ area, inhabitants: 40, dwellings: null }));
  const given = table([district, some, none], { relations: [sum(district, [some, none])] });
  expect((await auditPattern([given], () => true, defaultPolicy, sizes)).findings).toEqual([]);
});

it('finds nothing in what the suppressor chose', async () => {
  const given = square(4, 8, 3, 70);
  const { reasons } = await protectTogether([given], defaultPolicy);
  const hidden = new Set(reasons.map(({ address }) => `${address.area} ${address.category}`));
  expect((await auditPattern([given], named(...hidden), defaultPolicy)).findings).toEqual([]);
});

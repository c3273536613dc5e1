import { describe, expect, it } from 'vitest';
import {
  audit,
  type ConfidentialCell,
  defaultPolicy,
  type Protection,
  ProtectionFault,
  protect,
  protectTogether,
  type Relation,
} from '../../src/index.ts';
import { cell, sum, table } from '../city.ts';

const areas = ['WK990101', 'WK990102', 'WK990103'];
const city = (values: readonly number[], more = {}) => {
  const parts = values.map((n, i) => cell(n, { area: areas[i]! }));
  const total = cell(values.reduce((a, b) => a + b, 0));
  return table([total, ...parts], { relations: [sum(total, parts)], ...more });
};
const hidden = (p: Protection) => p.reasons.map((r) => [r.address.area, r.rule]);

describe('secondary suppression', () => {
  it('hides a second cell where a total would give the first, the cheapest one', async () =>
    expect(hidden(await protect(city([5, 20, 300]), defaultPolicy))).toEqual([
      ['WK990101', 'small-count'],
      ['WK990102', 'secondary'],
    ]));

  it('does not hide two ones behind a two', async () =>
    expect(hidden(await protect(city([1, 1, 300]), defaultPolicy))).toContainEqual(['WK990103', 'secondary']));

  it('does not leave two hidden zeros that add up to nothing', async () => {
    const p = await protect(city([0, 0, 300], { sensitivity: 'person' }), defaultPolicy);
    expect(p.report.secondary).toBe(1);
  });

  it('does not let the only owner in one cell compute another', async () => {
    const owned = (owners: number) => {
      const roles = [{ role: 'owner', count: owners, largest: 12 / owners, second: owners > 1 ? 12 / owners : 0 }];
      const parts = [
        cell(12, { area: areas[0]!, roles }),
        cell(5, { area: areas[1]! }),
        cell(300, { area: areas[2]! }),
      ];
      return table([cell(317), ...parts], { relations: [sum(cell(317), parts)] });
    };
    expect((await protect(owned(1), defaultPolicy)).report).toMatchObject({ primary: 2, secondary: 1 });
    expect((await protect(owned(4), defaultPolicy)).report).toMatchObject({ primary: 2, secondary: 0 });
  });

  it('hides no zero because a total of one is the one that its owner knows', async () => {
    const p = await protect(city([1, 0, 0]), defaultPolicy);
    expect(hidden(p).map(([area]) => area)).toEqual(['GM9901', 'WK990101']);
  });

  it('counts what a total tells of its hidden cells together as a cell', async () => {
    expect((await protect(city([4, 6, 300]), defaultPolicy)).report.secondary).toBe(0);
    expect((await protect(city([4, 5, 300]), defaultPolicy)).report.secondary).toBe(1);
  });

  it('counts those of a total who stand outside an overlapping category as a cell', async () => {
    const overlapping = (whole: number) => {
      const total = cell(whole);
      const parts = [30, 25].map((n, i) => cell(n, { breakdown: 'kind', category: `${i}` }));
      return table([total, ...parts], { relations: [{ kind: 'union', total, parts }] });
    };
    expect((await protect(overlapping(40), defaultPolicy)).reasons).toEqual([]);
    expect((await protect(overlapping(39), defaultPolicy)).report).toMatchObject({ secondary: 2, published: 1 });
  });

  it('counts those of a total of overlapping indicators who stand outside one of them as a cell', async () => {
    const of = (quantity: string, number: number, relations: readonly Relation[] = []) =>
      table([cell(number, { quantity })], {
        indicator: `test.${quantity}`,
        shape: { kind: 'count', count: quantity },
        relations,
      });
    const parts = [cell(25, { quantity: 'drugs' }), cell(35, { quantity: 'theft' })];
    const hiddenOf = async (number: number) => {
      const any = of('any', number, [{ kind: 'union', total: cell(number, { quantity: 'any' }), parts }]);
      const { reasons } = await protectTogether([of('drugs', 25), of('theft', 35), any], defaultPolicy);
      return reasons.map(({ address, rule }) => [address.quantity, rule]);
    };
    expect(await hiddenOf(45)).toEqual([]);
    for (const few of [44, 36])
      expect(await hiddenOf(few)).toEqual([
        [expect.stringContaining('beyond theft'), 'difference'],
        ['drugs', 'secondary'],
        ['theft', 'secondary'],
      ]);
  });

  it('treats overlapping categories as if they did not overlap', async () => {
    const parts = [cell(5, { area: areas[0]! }), cell(40, { area: areas[1]! })];
    const given = table([cell(43), ...parts], { relations: [{ kind: 'union', total: cell(43), parts }] });
    expect((await protect(given, defaultPolicy)).report.secondary).toBe(1);
  });
});

describe('overlapping categories that contradict a partition', () => {
  const kind = (n: number, category: string) => cell(n, { breakdown: 'kind', category });
  const [a, c, d, e] = [kind(20, 'a'), kind(15, 'c'), kind(5, 'd'), kind(40, 'e')];
  const [all, more] = [cell(35), cell(45, { breakdown: 'more' })];
  const hiddenWith = async (relations: readonly Relation[]) => {
    const { reasons } = await protect(table([all, more, a, c, d, e], { relations }), defaultPolicy);
    return reasons.map((r) => [r.address.breakdown, r.address.category, r.rule]);
  };
  const union = (...parts: ConfidentialCell[]): Relation => ({ kind: 'union', total: all, parts });

  it('still protects a cell that no overlap explains', async () =>
    expect(await hiddenWith([sum(all, [a, c]), union(a, c, d), sum(more, [d, e])])).toEqual([
      ['kind', 'd', 'small-count'],
      ['kind', 'e', 'secondary'],
    ]));

  it('hides more where one guess contradicts another', async () =>
    expect(await hiddenWith([union(a, c), union(a, c, d), sum(more, [d, e])])).toEqual([
      ['kind', 'd', 'small-count'],
      ['kind', 'e', 'secondary'],
      ['more', '_T', 'secondary'],
    ]));
});

/** Five that nobody sees, and how many each two of them are together: whole numbers alone tell that they are five. */
it('releases nothing when the audit is not satisfied, whatever is hidden', async () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((category) => cell(1, { category, publishable: false }));
  const pairs = five.flatMap((one, i) =>
    five.slice(i + 1).map((other) => sum(cell(2, { category: one.category + other.category }), [one, other])),
  );
  const cells = [cell(5), ...five, ...pairs.map(({ total }) => total as ConfidentialCell)];
  const given = table(cells, { relations: [sum(cell(5), five), ...pairs] });
  await expect(protect(given, defaultPolicy)).rejects.toThrow(expect.objectContaining({ code: 'not-protected' }));
});

describe('linked tables', () => {
  const stricter = table([cell(12, { area: areas[0]! })], { indicator: 'test.strict', sensitivity: 'strict' });

  it('hides a cell in all tables when one table hides it', async () => {
    const { tables } = await protectTogether([city([12, 40, 300]), stricter], defaultPolicy);
    const same = tables.flatMap((t) => t.cells).filter((c) => c.area === areas[0]);
    expect(same.map((c) => c.status)).toEqual(['Q', 'Q']);
  });

  it('refuses tables that disagree about a cell, without naming a value', async () => {
    const other = table([cell(41, { area: areas[1]! })], { indicator: 'test.other' });
    const attempt = () => protectTogether([city([12, 40, 300]), other], defaultPolicy);
    await expect(attempt).rejects.toThrow(ProtectionFault);
    await expect(attempt).rejects.toThrow(
      /^Two tables give different values for the same cell \(test.homes@1, test.other@1\)$/,
    );
  });

  it('refuses a total that is not its parts, and a relation with a cell that is not there', async () => {
    const parts = [cell(20, { area: areas[0]! })];
    const broken = table([cell(21), ...parts], { relations: [sum(cell(21), parts)] });
    await expect(protect(broken, defaultPolicy)).rejects.toThrow('A total does not agree with its parts');
    await expect(protect(table([cell(20)], { relations: [sum(cell(20), parts)] }), defaultPolicy)).rejects.toThrow(
      'names a cell that no table gives',
    );
  });
});

describe('the audit', () => {
  const given = city([5, 20, 300]);
  const bare = async (shownSecond: number | null): Promise<Protection> => {
    const good = await protect(given, defaultPolicy);
    const table = good.tables[0]!;
    const cells = table.cells.map((c) => (c.area === areas[1] ? { ...c, value: shownSecond } : c));
    const forged = { ...table, cells } as (typeof good.tables)[number];
    return { ...good, tables: [forged], reasons: good.reasons.slice(0, shownSecond === null ? 2 : 1) };
  };
  it('is satisfied with what protect gives', async () => expect(await audit([given], await bare(null))).toEqual([]));
  it('finds a cell that follows from a total', async () =>
    expect(await audit([given], await bare(20))).toMatchObject([
      { kind: 'determined', cell: { area: areas[0] } },
      { kind: 'narrow', cell: { area: areas[0] }, low: 5, high: 5 },
    ]));
  it('finds a value that is not true', async () =>
    expect(await audit([given], await bare(21))).toContainEqual(expect.objectContaining({ kind: 'untrue' })));
  it('finds a hidden cell without a reason', async () => {
    const good = await protect(given, defaultPolicy);
    expect((await audit([given], { ...good, reasons: [] })).map((f) => f.kind)).toContain('unexplained');
  });
});

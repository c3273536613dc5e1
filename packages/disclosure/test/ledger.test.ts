import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSystem } from '../src/cell-system.ts';
import {
  audit,
  type ConfidentialTable,
  defaultPolicy,
  type EarlierCell,
  type Protection,
  protectTogether,
} from '../src/index.ts';
import { ledgerOf } from '../src/ledger.ts';
import { smallRevision } from '../src/revision.ts';
import { cell, quick, sum, table } from './city.ts';
import { key, quantities, recovered, seen } from './outsider.ts';
import { type RandomCity, randomCity, tablesOf } from './random-city.ts';

/** What a release told of each quantity. */
const told = ({ tables }: Protection): EarlierCell[] =>
  tables.flatMap(({ indicator, cells }) =>
    cells.flatMap(({ area, period, breakdown, category, measure, value }) => {
      const quantity = quantities[indicator]![measure];
      return quantity === undefined ? [] : [{ quantity, area, period, breakdown, category, value }];
    }),
  );

const again = (tables: readonly ConfidentialTable[], published: readonly EarlierCell[]) =>
  protectTogether(tables, defaultPolicy, [], { ...quick, published });

it('marks a part that was told before, and not its share in a total that is new', async () => {
  const parts = [cell(40, { breakdown: 'kind', category: 'a' }), cell(60, { breakdown: 'kind', category: 'b' })];
  const given = table([cell(100), ...parts], {
    ...{ shape: { kind: 'distribution', count: 'homes' }, relations: [sum(cell(100), parts)] },
    whole: ({ breakdown, ...at }) => (breakdown === '_T' ? null : { ...at, breakdown: '_T', category: '_T' }),
  });
  const { tables } = await again([given], [{ ...parts[0]!, value: 40 }]);
  const marked = tables[0]!.cells.filter(({ flags }) => flags.includes('as-published'));
  expect(marked.map(({ category, measure }) => `${category} ${measure}`)).toEqual(['a count']);
});

describe('a total that was published, and its parts that are new', () => {
  const kinds = (a: number, b: number) => {
    const parts = [cell(a, { breakdown: 'kind', category: 'a' }), cell(b, { breakdown: 'kind', category: 'b' })];
    return table([cell(a + b), ...parts], { relations: [sum(cell(a + b), parts)] });
  };
  const published: EarlierCell[] = [
    { quantity: 'homes', area: 'GM9901', period: '2024JJ00', breakdown: '_T', category: '_T', value: 100 },
  ];
  const shown = async (a: number, b: number) => {
    const { tables } = await again([kinds(a, b)], published);
    return tables.flatMap(({ cells }) => cells.map(({ value }) => value));
  };

  it.each([
    ['as it was', 40, 60, [100, 40, 60]],
    ['ten more', 40, 70, [100, 40, 70]],
    ['ten fewer', 40, 50, [100, 40, 50]],
    ['one more', 40, 61, [100, null, null]],
    ['nine more', 40, 69, [100, null, null]],
    ['nine fewer', 40, 51, [100, null, null]],
  ])('counted again as %s', async (_, a, b, expected) => {
    const values = await shown(a, b);
    expect(values[0]).toBe(100);
    // One part hidden is enough: the recount of the total is not shown.
    if (expected.includes(null)) expect(values.slice(1)).toContain(null);
    else expect(values).toEqual(expected);
  });

  it('says inside that an earlier release hides the part, and marks what it carries', async () => {
    const { tables, reasons } = await again([kinds(40, 61)], published);
    expect(new Set(reasons.map(({ rule, confStatus }) => `${rule} ${confStatus}`))).toEqual(new Set(['ledger N']));
    const flags = tables.flatMap(({ cells }) => cells.map((one) => one.flags));
    expect(flags).toEqual([['as-published'], [], []]);
  });

  it('is found by the audit when the parts are shown none the less', async () => {
    const tables = [kinds(40, 61)];
    const open = await protectTogether([kinds(40, 61)], defaultPolicy, [], quick);
    const cells = open.tables[0]!.cells.map((c) => (c.breakdown === '_T' ? { ...c, value: 100 } : c));
    const forged = { ...open, tables: [{ ...open.tables[0]!, cells }] } as unknown as Protection;
    expect((await audit(tables, forged, published)).map(({ kind }) => kind)).toContain('determined');
    expect((await audit(tables, open, published)).map(({ kind }) => kind)).toContain('untrue');
  });

  it('keeps a cell hidden that was hidden, however large it is by now', async () => {
    const part = { quantity: 'homes', area: 'GM9901', period: '2024JJ00', breakdown: 'kind' };
    const before = [...published, { ...part, category: 'a', value: null }, { ...part, category: 'b', value: null }];
    const { tables, reasons } = await again([kinds(50, 50)], before);
    expect(tables[0]!.cells.map(({ value }) => value)).toEqual([100, null, null]);
    expect(reasons.map(({ rule }) => rule)).toEqual(['ledger', 'ledger']);
  });

  it('hides what is new beside a published area that is not counted any more', async () => {
    const before = [...published, { ...published[0]!, area: 'WK990109', value: 40 }];
    const { tables } = await again([kinds(40, 60)], before);
    expect(tables[0]!.cells.map(({ value }) => value)).toEqual([100, null, null]);
  });
});

it('marks a mean as published when the sum and the number of it both were', async () => {
  const [price, number] = [cell(100_000, { quantity: 'price', units: 40 }), cell(40, { quantity: 'sales' })];
  const sales = table([price, number], { shape: { kind: 'sum', sum: 'price', count: 'sales' } });
  const carried = async (...before: readonly EarlierCell[]) => {
    const { tables } = await again([sales], before);
    return tables.flatMap((one) => one.cells).flatMap(({ measure, flags }) => (flags.length > 0 ? [measure] : []));
  };
  expect(await carried(number)).toEqual(['count']);
  expect(await carried(price)).toEqual(['sum']);
  expect(await carried(price, number)).toEqual(['sum', 'count', 'mean']);
});

/** Some homes more in the first buurt. */
const grown = (city: RandomCity, more: number): RandomCity => ({
  ...city,
  homes: city.homes.map((kinds, b) => kinds.map((x, k) => (b + k === 0 ? { ...x, homes: x.homes + more } : x))),
});

it('lets two releases together tell no hidden cell and no small revision', async () =>
  fc.assert(
    fc.asyncProperty(randomCity, fc.integer({ min: 0, max: 12 }), async (city, more) => {
      const first = await protectTogether(tablesOf({ ...city, districts: [] }, 'object'), defaultPolicy, [], quick);
      const before = new Map(told(first).map((one) => [key(one), one.value]));
      const tables = tablesOf(grown(city, more), 'object');
      const second = await again(tables, told(first));
      const now = seen(second);
      for (const [at, value] of before) expect(now.get(at) ?? null).toBe(value);
      // Who knows every recount gets no hidden cell, but for those that are hidden only because nobody may know a recount.
      const ledger = second.reasons.filter(({ rule }) => rule === 'ledger').map(({ address }) => key(address));
      const only = new Set(ledger.filter((at) => !before.has(at)));
      // What the first release gave away, the second cannot take back.
      const carried = second.tables.map((one) => ({
        ...one,
        cells: one.cells.map((c) => (c.flags.includes('as-published') ? c : { ...c, value: null })),
      })) as unknown as Protection['tables'];
      const known = new Set(recovered(tables, { ...second, tables: carried }));
      expect(recovered(tables, second).filter((at) => !only.has(at) && !known.has(at))).toEqual([]);
      // Who looks for the revision does not see what is shown as it was and counts otherwise.
      const counted = new Map(tables.flatMap((one) => one.cells).map((one) => [key(one), one.value]));
      const differing = new Set(
        [...before].filter(([at, was]) => was !== null && counted.get(at) !== was).map(([at]) => at),
      );
      const looking = second.tables.map((one) => ({
        ...one,
        cells: one.cells.map((c) => {
          const at = key({ ...c, quantity: quantities[one.indicator]![c.measure] ?? '' });
          return differing.has(at) ? { ...c, value: null } : c;
        }),
      })) as unknown as Protection['tables'];
      const found = recovered(tables, { ...second, tables: looking });
      const apart = (at: string) => Math.abs(counted.get(at)! - before.get(at)!);
      expect(found.filter((at) => differing.has(at) && apart(at) < 10)).toEqual([]);
    }),
    { numRuns: 40 },
  ));

describe('a cell of which nearly the same units were told', () => {
  const told = (value: number | null): EarlierCell[] => [
    { quantity: 'homes', area: 'GM9901', period: '2024JJ00', breakdown: '_T', category: '_T', value, ofOther: true },
  ];
  const values = async (value: number, before: readonly EarlierCell[], more = {}) => {
    const { tables, reasons } = await again([table([cell(value, more)], {})], before);
    const [one] = tables[0]!.cells;
    return [one!.value, one!.flags, reasons.map(({ rule }) => rule)];
  };

  it.each([
    ['the same', 100, 100, null],
    ['ten more', 110, 100, null],
    ['ten fewer', 90, 100, null],
    ['nine more', 109, 100, 'difference'],
    ['one fewer', 99, 100, 'difference'],
    ['another number, where that was hidden', 100, null, 'ledger'],
  ])('counts %s, and is itself not carried', async (_, value, before, rule) => {
    expect(await values(value, told(before))).toEqual([rule === null ? value : null, [], rule === null ? [] : [rule]]);
  });

  it('is held against every one that was told, and not at all once it was told itself', async () => {
    const own = { ...told(95)[0]! } as { ofOther?: true };
    delete own.ofOther;
    expect(await values(100, [...told(80), ...told(95)])).toEqual([null, [], ['difference']]);
    expect(await values(100, [...told(97), own as EarlierCell])).toEqual([95, ['as-published'], []]);
  });

  it('says one thing: what was told of itself goes before what was told of nearly the same units', () => {
    const own = (value: number | null): EarlierCell => ({ ...cell(100), value });
    const read = (...before: readonly EarlierCell[]) => {
      const { shown, hidden, unjudged, near } = ledgerOf(cellSystem([table([cell(100)])]), before);
      return { shown: shown.get(0), hidden: hidden.has(0), unjudged: unjudged.has(0), near: near.get(0) };
    };
    const ofOthers = [...told(97), ...told(null)];
    const nothing = { shown: undefined, hidden: false, unjudged: false, near: undefined };
    expect(read(...ofOthers)).toEqual({ ...nothing, unjudged: true, near: [97] });
    expect(read(own(95), ...ofOthers)).toEqual({ ...nothing, shown: 95 });
    expect(read(own(null), ...ofOthers)).toEqual({ ...nothing, hidden: true });
    expect(read(own(null), own(95), ...ofOthers)).toEqual({ ...nothing, shown: 95 });
  });

  it('counts otherwise where its recount is another number than was shown of it', () => {
    const differing = (value: number) =>
      ledgerOf(cellSystem([table([cell(100)])]), [{ ...cell(100), value }]).differing.size;
    expect([99, 100, 101].map(differing)).toEqual([1, 0, 1]);
  });

  it('stays hidden where it was hidden, also as a nothing that is certain by now', async () => {
    const certain = table([cell(0, { structural: true })]);
    const values = async (before: readonly EarlierCell[]) =>
      (await again([certain], before)).tables[0]!.cells.map(({ value, status }) => [value, status]);
    expect(await values([])).toEqual([[0, 'A']]);
    expect(await values([{ ...cell(0), value: null }])).toEqual([[null, 'Q']]);
  });

  it('as a sum lies as far from what was told as it differs, and ten per cent of itself at least, rounded up', () => {
    const [price, sales] = [cell(1005, { quantity: 'price', units: 40 }), cell(40, { quantity: 'sales' })];
    const { variables } = cellSystem([table([price, sales], { shape: { kind: 'sum', sum: 'price', count: 'sales' } })]);
    const of = (was: number) => smallRevision(variables[0]!, was, defaultPolicy);
    expect(of(1005)).toBe(null);
    expect(of(1004)).toEqual({ low: 904, high: 1106 });
    expect(of(800)).toEqual({ low: 800, high: 1210 });
  });

  it('is not given away by its parts, and the audit sees to it', async () => {
    const parts = [cell(60, { breakdown: 'kind', category: 'a' }), cell(45, { breakdown: 'kind', category: 'b' })];
    const tables = [table([cell(105), ...parts], { relations: [sum(cell(105), parts)] })];
    const { tables: released } = await again(tables, told(100));
    expect(released[0]!.cells.filter(({ value }) => value === null).length).toBeGreaterThan(1);
    const open = await protectTogether(tables, defaultPolicy, [], quick);
    expect((await audit(tables, open, told(100))).map(({ kind }) => kind)).toContain('undone');
  });
});

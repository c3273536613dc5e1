import { describe, expect, it } from 'vitest';
import {
  audit,
  type ConfidentialTable,
  defaultPolicy,
  type EarlierCell,
  type KnownCell,
  type Protection,
  type RuleCode,
} from '../src/index.ts';
import { leadingQuantity } from '../src/shape-quantities.ts';
import { cell, sum, table } from './city.ts';

/** A protection that nobody decided on: what is hidden, by category and rule, and what is told of the rest instead of the truth. */
function forged(
  tables: readonly ConfidentialTable[],
  hidden: Readonly<Record<string, RuleCode | null>>,
  told: Readonly<Record<string, number>> = {},
): Omit<Protection, 'report'> {
  const cells = tables.flatMap((one) => one.cells);
  const reasons = cells.flatMap(({ quantity, area, period, breakdown, category }) => {
    const rule = hidden[category];
    const address = { quantity, area, period, breakdown, category };
    return rule ? [{ address, rule, confStatus: 'N' }] : [];
  });
  const released = tables.map((one, i) => ({
    ...{ indicator: one.indicator, version: one.version },
    cells: one.cells.flatMap((given) => {
      if (!given.publishable || given.quantity !== leadingQuantity(one.shape)) return [];
      const { area, period, breakdown, category } = given;
      const value = Object.hasOwn(hidden, category) ? null : (told[`${category}${i}`] ?? given.value);
      return [
        { area, period, breakdown, category, measure: 'count', value, status: value === null ? 'Q' : 'A', flags: [] },
      ];
    }),
  }));
  return { policy: defaultPolicy, reasons, tables: released } as unknown as Omit<Protection, 'report'>;
}

const kind = (category: string, value: number, more = {}) => cell(value, { breakdown: 'kind', category, ...more });
/** A total and its kinds. */
const town = (kinds: Readonly<Record<string, number>>, inside: Readonly<Record<string, number>> = {}) => {
  const parts = [
    ...Object.entries(kinds).map(([category, value]) => kind(category, value)),
    ...Object.entries(inside).map(([category, value]) => kind(category, value, { publishable: false })),
  ];
  const total = cell(parts.reduce((all, { value }) => all + value, 0));
  return table([total, ...parts], { relations: [sum(total, parts)] });
};

const found = async (
  tables: readonly ConfidentialTable[],
  pattern: Omit<Protection, 'report'>,
  published: readonly EarlierCell[] = [],
  known: readonly KnownCell[] = [],
) => (await audit(tables, pattern, published, known)).map(({ kind: what, cell: at }) => `${what} ${at.category}`);

describe('an audit finds', () => {
  it('a value that is not the true one in one table of several', async () => {
    const tables = [town({ a: 40, b: 50 }), { ...town({ a: 40, b: 50 }), indicator: 'test.other' }];
    expect(await found(tables, forged(tables, {}))).toEqual([]);
    expect(await found(tables, forged(tables, {}, { a0: 41 }))).toEqual(['untrue a']);
    expect(await found(tables, forged(tables, {}, { a1: 39 }))).toEqual(['untrue a']);
  });

  it('a hidden cell for which there is no reason, of one unit too; a zero needs none', async () => {
    const of = async (value: number) => {
      const alone = table([cell(value, { category: 'a' })]);
      return found([alone], forged([alone], { a: null }));
    };
    expect(await of(0)).toEqual([]);
    expect(await of(1)).toEqual(['unexplained a']);
    expect(await of(40)).toEqual(['unexplained a']);
  });

  it('what is left of a total where nothing is unknown: everybody takes it that nothing is', async () => {
    const given = town({ a: 5, b: 40 }, { _U: 0 });
    expect(await found([given], forged([given], { a: 'small-count' }))).toEqual(['determined a', 'narrow a']);
    const unknown = town({ a: 5, b: 40 }, { _U: 12 });
    expect(await found([unknown], forged([unknown], { a: 'small-count', _U: 'unknown' }))).toEqual([]);
  });

  const known = (category: string, low: number, high: number): KnownCell => ({ ...kind(category, 0), low, high });
  const earlier = (category: string, value: number | null, more = {}): EarlierCell => ({
    ...kind(category, 0),
    value,
    ...more,
  });

  it('a cell that always was hidden and has not one more and one fewer to be, and not what is hidden beside it', async () => {
    const given = town({ a: 40, b: 3, c: 20 });
    const pattern = forged([given], { a: 'ledger', b: 'small-count' });
    // Three or four, as anybody knows, so that the other one is forty or thirty-nine.
    const beside = [known('b', 3, 4)];
    expect(await found([given], pattern, [earlier('a', null)])).toEqual([]);
    expect(await found([given], pattern, [earlier('a', null)], beside)).toEqual(['narrow a']);
    expect(await found([given], pattern, [], beside)).toEqual([]);
  });

  it('a small count that has not all small counts to be, however near it lies to what was told of nearly the same units', async () => {
    const given = town({ a: 5, b: 40 });
    const pattern = forged([given], { a: 'small-count', b: 'secondary' });
    const near = [earlier('a', 8, { ofOther: true })];
    expect(await found([given], pattern, near, [known('b', 36, 60)])).toEqual([]);
    expect(await found([given], pattern, near, [known('b', 37, 60)])).toEqual(['narrow a']);
  });

  it('what is hidden in vain beside what an earlier release told, were that only one', async () => {
    const given = town({ a: 40, b: 1 });
    const findings = await audit([given], forged([given], { a: 'secondary' }), [earlier('b', 1)]);
    expect(findings.map((one) => [one.kind, one.cell.category, 'guessing' in one && one.guessing])).toEqual([
      ['determined', 'a', false],
      ['determined', 'a', false],
      ['narrow', 'a', false],
    ]);
  });

  it('tells in the end that all were attacked that must not be computed, and what is inside is not among them', async () => {
    const given = town({ a: 5, b: 40 }, { c: 30 });
    const told: (readonly [number, number])[] = [];
    await audit([given], forged([given], { a: 'small-count', b: 'secondary' }), [], [], (...now) => told.push(now));
    expect(told).toEqual([[2, 2]]);
  });

  describe('where a cell that was shown counts otherwise by now', () => {
    // A total of forty and sixty, and beside it those sixty, of which an earlier release told fifty-five.
    const [a, b, unknown] = [kind('a', 40), kind('b', 60), kind('_U', 0, { publishable: false })];
    const [total, other] = [cell(100), cell(60, { breakdown: 'other', category: 'x' })];
    const given = table([total, a, b, unknown, other], { relations: [sum(total, [a, b]), sum(other, [b, unknown])] });
    const told: EarlierCell = { ...other, value: 55 };
    const finds = async (hidden: Readonly<Record<string, RuleCode>>, ...more: readonly KnownCell[]) =>
      (await found([given], forged([given], hidden, { x0: 55 }), [told], more)).sort();

    it('the recount, which is told by what else is shown', async () => {
      expect(await finds({ b: 'ledger' })).toEqual(['determined b', 'determined x', 'narrow b', 'narrow x']);
      expect(await finds({ a: 'ledger', b: 'ledger' })).toEqual([]);
      // What always was hidden is told by the recount too, and not by what an earlier release told.
      const held = await found([given], forged([given], { b: 'ledger' }, { x0: 55 }), [told, { ...b!, value: null }]);
      expect(held).toContain('determined b');
    });

    it('what is told to who knows the recount from elsewhere', async () => {
      const recount: KnownCell = { ...other, low: 60, high: 60 };
      // Where the whole leaves him no value it is found by elimination twice, for what is hidden in vain as well.
      const twice = ['determined a', 'determined a', 'determined b', 'narrow a'];
      expect(await finds({ a: 'ledger', b: 'ledger' }, recount)).toEqual(twice);
    });
  });
});

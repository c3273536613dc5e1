import { describe, expect, it } from 'vitest';
import { addressKey } from '../../src/address-key.ts';
import { cellSystem } from '../../src/cell-system.ts';
import { isMagnitude, promised } from '../../src/engine/promise.ts';
import { viewOf } from '../../src/engine/view.ts';
import { defaultPolicy, type Policy, type RuleCode, raisePolicy, type Sensitivity } from '../../src/index.ts';
import { judge } from '../../src/safety.ts';
import { cell, sum, table } from '../city.ts';

interface Case {
  readonly rule?: RuleCode;
  readonly policy?: Policy;
  readonly sensitivity?: Sensitivity;
  readonly floor?: number;
  readonly whole?: number;
  /** Largest and second largest contributor of each role; each unit is its own unless said otherwise. */
  readonly largest?: readonly (readonly [number, number])[];
}

const roles = (units: number, largest: Case['largest']) =>
  largest?.map(([first, second], at) => ({ role: `role ${at}`, count: units, largest: first, second }));

const interval = (value: number, units: number, isSum: boolean, one: Case): [number, number] => {
  const quantity = isSum ? 'price' : 'homes';
  const own = roles(units, one.largest);
  const hidden = cell(value, { quantity, units, ...(own === undefined ? {} : { roles: own }) });
  const shape = isSum
    ? { kind: 'sum' as const, sum: 'price', count: 'sales' }
    : { kind: 'count' as const, count: 'homes' };
  const { variables, position } = cellSystem([
    table(isSum ? [hidden, cell(units, { quantity: 'sales' })] : [hidden], {
      shape,
      sensitivity: one.sensitivity ?? 'object',
    }),
  ]);
  const { rule = 'small-count', policy = defaultPolicy, floor = 0, whole = 0 } = one;
  const { low, high } = promised(variables[position.get(addressKey(hidden))!]!, rule, policy, floor, whole);
  return [low, high];
};
const ofCount = (value: number, one: Case = {}) => interval(value, value, false, one);
const ofSum = (value: number, one: Case = {}) => interval(value, 40, true, { rule: 'dominance', ...one });

describe('of a small count anything under the threshold stays possible', () => {
  it('from what is known at least, to one less than the threshold', () => {
    expect(ofCount(4)).toEqual([0, 9]);
    expect(ofCount(4, { floor: 1 })).toEqual([1, 9]);
    expect(ofCount(9, { floor: 1 })).toEqual([1, 9]);
    expect(ofCount(0, { floor: 1 })).toEqual([0, 9]);
  });

  it('where an owner raised it, or the complement or the difference beyond it, under that; a broken number rounded up', () => {
    expect(ofCount(4, { policy: raisePolicy(defaultPolicy, { threshold: 12.5 }) })).toEqual([0, 12]);
    expect(ofCount(4, { policy: raisePolicy(defaultPolicy, { complement: 20 }) })).toEqual([0, 19]);
    expect(ofCount(4, { policy: raisePolicy(defaultPolicy, { difference: 30 }) })).toEqual([0, 29]);
    expect(ofCount(4, { sensitivity: 'strict' })).toEqual([0, 14]);
  });
});

describe('of a larger count', () => {
  it('a group that is nearly everybody stays possible as one that may be told', () => {
    expect(ofCount(95, { rule: 'group', whole: 100 })).toEqual([90, 95]);
    expect(ofCount(91, { rule: 'group', whole: 101 })).toEqual([90, 91]);
    // Of a base that it is no part of, what it is a part of may be far larger.
    expect(ofCount(95, { rule: 'group', whole: 200 })).toEqual([94, 95]);
    // Ninety per cent of 105 is 94.5: ninety-four of them may be told.
    expect(ofCount(100, { rule: 'group', whole: 105 })).toEqual([94, 100]);
    expect(ofCount(95, { rule: 'group', whole: 100, floor: 92 })).toEqual([92, 95]);
  });

  it('in an area that is too small, nine on either side', () => {
    expect(ofCount(40, { rule: 'small-area' })).toEqual([31, 49]);
    expect(ofCount(40, { rule: 'small-area', floor: 35 })).toEqual([35, 49]);
  });

  it('of one contributor too many, as much as falls short of the rule, of whichever role, and ten per cent at least', () => {
    expect(ofCount(40, { rule: 'dominance', largest: [[30, 5]] })).toEqual([20, 60]);
    expect(
      ofCount(40, {
        rule: 'dominance',
        largest: [
          [5, 1],
          [30, 5],
        ],
      }),
    ).toEqual([20, 60]);
    expect(ofCount(40, { rule: 'dominance', largest: [[21, 5]] })).toEqual([36, 44]);
    expect(ofCount(101, { rule: 'dominance', largest: [[51, 5]] })).toEqual([90, 112]);
    const third = raisePolicy(defaultPolicy, { dominancePercent: 30 });
    expect(ofCount(100, { rule: 'dominance', largest: [[35, 5]], policy: third })).toEqual([83, 117]);
    expect(ofCount(40, { rule: 'dominance', largest: [[30, 5]], floor: 25 })).toEqual([25, 60]);
  });

  it('under a policy that lets nobody be any part of a cell, a width there is all the same', () =>
    expect(ofCount(40, { rule: 'dominance', policy: raisePolicy(defaultPolicy, { dominancePercent: 0 }) })).toEqual([
      0, 100,
    ]));

  it('hidden because it always was, one on either side', () => {
    expect(ofCount(40, { rule: 'ledger' })).toEqual([39, 41]);
    expect(ofCount(40, { rule: 'ledger', floor: 40 })).toEqual([40, 41]);
  });
});

describe('of a sum as much stays open as the rule falls short', () => {
  it('of dominance, and ten per cent at least', () => {
    expect(ofSum(1000, { largest: [[600, 100]] })).toEqual([800, 1200]);
    expect(ofSum(1000, { largest: [[520, 100]] })).toEqual([900, 1100]);
    expect(ofSum(1001, { largest: [[10, 1]] })).toEqual([900, 1102]);
    expect(ofSum(1000, { largest: [[600, 100]], floor: 950 })).toEqual([950, 1200]);
    expect(
      ofSum(1000, {
        largest: [
          [10, 1],
          [600, 100],
        ],
      }),
    ).toEqual([800, 1200]);
  });

  it('of the p% rule where that is more: where losses stand against gains', () => {
    expect(ofSum(100, { largest: [[800, 790]] })).toEqual([0, 1670]);
    expect(ofSum(100, { largest: [[800, 700]] })).toEqual([0, 1600]);
    expect(ofSum(100, { largest: [[10_100, 10_000]] })).toEqual([0, 21_110]);
  });

  it('one unit where it is nothing', () => expect(ofSum(0, { largest: [[0, 0]] })).toEqual([0, 1]));
});

it('is that of a measured cell wherever one of the tables that give it measures it', () => {
  const [price, sales] = [cell(1000, { quantity: 'price', units: 40 }), cell(40, { quantity: 'sales' })];
  const measured = table([price, sales], { shape: { kind: 'sum', sum: 'price', count: 'sales' } });
  const beside = table([sales, { ...price, publishable: false }], {
    ...{ indicator: 'test.sales', shape: { kind: 'count', count: 'sales' } },
  });
  const { variables } = cellSystem([measured, beside]);
  expect(variables.map((one) => [one.cell.quantity, isMagnitude(one)])).toEqual([
    ['price', true],
    ['sales', false],
  ]);
});

it('of a sum that may be a loss has no least, also beside parts that everybody knows', () => {
  const price = (value: number, units: number, area: string) =>
    cell(value, {
      quantity: 'price',
      units,
      area,
      roles: [{ role: 'owner', count: units, largest: Math.abs(value), second: 0 }],
    });
  const sales = (units: number, area: string) => cell(units, { quantity: 'sales', area });
  const [whole, loss, none] = [price(-70, 20, 'GM9901'), price(-70, 20, 'WK1'), price(0, 0, 'WK2')];
  const numbers = [sales(20, 'GM9901'), sales(20, 'WK1'), sales(0, 'WK2')] as const;
  const relations = [sum(whole, [loss, none]), sum(numbers[0], [numbers[1], numbers[2]])];
  const shape = { kind: 'sum' as const, sum: 'price', count: 'sales' };
  const system = cellSystem([table([whole, loss, none, ...numbers], { relations, shape })]);
  const { floor, promises } = viewOf(system, judge(system, defaultPolicy, []), defaultPolicy);
  const at = system.position.get(addressKey(loss))!;
  expect(floor[at]).toBe(Number.NEGATIVE_INFINITY);
  // The one contributor has all of it, where half is allowed.
  expect(promises.get(at)).toEqual({ low: -140, high: 0 });
});

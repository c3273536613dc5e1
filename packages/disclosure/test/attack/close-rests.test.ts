import { expect, it } from 'vitest';
import { closeRests } from '../../src/attack/close-rests.ts';
import { cellSystem } from '../../src/cell-system.ts';
import { defaultPolicy, protectTogether } from '../../src/index.ts';
import { cell, quick, sum, table } from '../city.ts';

type Amount = readonly [value: number, largest: number, second: number];

/** A total of amounts, t, and its parts, one letter each, of fifteen sales. */
function amounts(parts: Readonly<Record<string, Amount>>) {
  const of = (category: string, units: number, [value, largest, second]: Amount) => {
    const at = { breakdown: 'kind', category, units };
    return {
      price: cell(value, { ...at, quantity: 'price', roles: [{ role: 'owner', count: units, largest, second }] }),
      sales: cell(units, { ...at, quantity: 'sales' }),
    };
  };
  const all = Object.entries(parts).map(([name, amount]) => of(name, 15, amount));
  const weights = Object.values(parts).flatMap(([, largest, second]) => [largest, second]);
  const [largest = 0, second = 0] = weights.sort((a, b) => b - a);
  const value = Object.values(parts).reduce((total, [one]) => total + one, 0);
  const whole = of('t', 15 * all.length, [value, largest, second]);
  const relations = (['price', 'sales'] as const).map((quantity) =>
    sum(
      whole[quantity],
      all.map((one) => one[quantity]),
    ),
  );
  const cells = [whole, ...all].flatMap(({ price, sales }) => [price, sales]);
  return table(cells, { relations, shape: { kind: 'sum', sum: 'price', count: 'sales' } });
}

/** As `cell insider short`, when the cells named are hidden, and those not named may be unless said otherwise. */
function found(parts: Readonly<Record<string, Amount>>, hidden: string, mayHide = true): string[] {
  const system = cellSystem([amounts(parts)]);
  const name = (i: number) => system.variables[i]!.cell.category;
  const isHidden = (i: number) => hidden.includes(name(i)) && system.variables[i]!.cell.quantity === 'price';
  const positions = new Set([...system.variables.keys()].filter(isHidden));
  const rests = closeRests(system, positions, (i) => mayHide && !positions.has(i), defaultPolicy);
  return rests.map(({ cell: one, insider, short }) => `${name(one)} ${name(insider)} ${short}`);
}

const [a, b, large] = [
  [500, 489, 1],
  [495, 481, 1],
  [90_000, 4_000, 3_900],
] as const;

it('is a rest of which the second largest contributor knows too well what the largest has', () => {
  // 995 − 489 − 481 = 25, where a tenth of 489 is asked.
  expect(found({ a, b, c: large }, 'ab')).toEqual(['a b 24']);
});

it('is none where the p % rule is just kept', () => {
  expect(found({ a: [520, 500, 1], b: [430, 400, 1], c: large }, 'ab')).toEqual([]);
  expect(found({ a: [519, 500, 1], b: [430, 400, 1], c: large }, 'ab')).toEqual(['a b 1']);
});

it('is none where both stand in one cell, or nobody sees what is left', () => {
  expect(found({ a: [995, 489, 481], b: [1, 1, 0], c: large }, 'ab')).toEqual([]);
  expect(found({ a, b, c: large }, 'abt')).toEqual([]);
  expect(found({ a, b, c: large }, 'a')).toEqual([]);
  expect(found({ a, b }, 'ab')).toEqual([]);
});

it('is none where nothing more may be hidden that would help', () => {
  expect(found({ a, b, c: large }, 'ab', false)).toEqual([]);
  expect(found({ a, b, c: [10, 1, 1] }, 'ab')).toEqual([]);
});

it('is not left by a release: a third cell is hidden', async () => {
  const { reasons } = await protectTogether([amounts({ a, b, c: large, d: large })], defaultPolicy, [], quick);
  const hidden = reasons.flatMap(({ address, rule }) =>
    address.quantity === 'price' ? [`${address.category} ${rule}`] : [],
  );
  expect(hidden.sort()).toEqual(['a dominance', 'b dominance', expect.stringMatching(/^[cd] secondary$/)]);
});

import fc from 'fast-check';
import type { ConfidentialCell, ConfidentialTable, Contributors, Relation } from '../src/index.ts';
import { cell, sum, table } from './city.ts';

/** Sales alike: each by a buyer of its own, unless one bought them all. */
export interface Sold {
  readonly buurt: number;
  readonly kind: number;
  readonly number: number;
  readonly price: number;
  /** Somebody who may buy elsewhere too; null where every sale has a buyer of its own. */
  readonly buyer: number | null;
}

/** Sales in buurten by kind, and areas that cut across wijken. */
export interface RandomSales {
  readonly wijk: readonly number[];
  readonly sold: readonly Sold[];
  readonly districts: readonly (readonly number[])[];
}

const kinds = 2;
const anySale = (buurten: number): fc.Arbitrary<Sold> => {
  const where = { buurt: fc.nat(buurten - 1), kind: fc.nat(kinds - 1) };
  const many = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 }));
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        ...where,
        number: many,
        price: fc.integer({ min: 1, max: 20 }),
        buyer: fc.constant(null),
      }),
    },
    fc.record({ ...where, number: fc.constant(1), price: fc.integer({ min: 20, max: 900 }), buyer: fc.nat(2) }),
  );
};

export const randomSales: fc.Arbitrary<RandomSales> = fc.integer({ min: 1, max: 5 }).chain((buurten) =>
  fc.record({
    wijk: fc.array(fc.nat(2), { minLength: buurten, maxLength: buurten }),
    sold: fc.array(anySale(buurten), { minLength: 1, maxLength: 3 * buurten }),
    districts: fc.array(fc.uniqueArray(fc.nat(buurten - 1), { minLength: 1 }), { maxLength: 2 }),
  }),
);

/** What was paid, and for how many objects, by area and kind; every buyer is one contributor. */
export function salesTable({ wijk, sold, districts }: RandomSales): ConfidentialTable {
  const wijken = [...new Set(wijk)].sort((a, b) => a - b);
  const members = (of: number) => wijk.flatMap((one, buurt) => (one === of ? [buurt] : []));
  const areas = new Map<string, readonly number[]>([
    ...wijk.map((_, buurt) => [`BU99010${buurt}`, [buurt]] as const),
    ...wijken.map((one) => [`WK99010${one}`, members(one)] as const),
    ['GM9901', wijk.map((_, buurt) => buurt)],
    ...districts.map((own, at) => [`DISTRICT${at}`, own] as const),
  ]);
  const cellsOf = (area: string, kind: number | null) => {
    const inside = sold.filter((one) => areas.get(area)!.includes(one.buurt) && (kind === null || one.kind === kind));
    const at = { area, ...(kind === null ? {} : { breakdown: 'kind', category: `k${kind}` }) };
    const units = inside.reduce((n, { number }) => n + number, 0);
    const price = inside.reduce((n, { number, price }) => n + number * price, 0);
    return {
      price: cell(price, { ...at, quantity: 'price', units, roles: [buyersOf(inside, ({ price }) => price)] }),
      sales: cell(units, { ...at, quantity: 'sales', roles: [buyersOf(inside, () => 1)] }),
    };
  };
  const cells: ConfidentialCell[] = [];
  const relations: Relation[] = [];
  for (const quantity of ['price', 'sales'] as const) {
    const of = (area: string, kind: number | null) => cellsOf(area, kind)[quantity];
    for (const area of areas.keys()) {
      const parts = Array.from({ length: kinds }, (_, kind) => of(area, kind));
      cells.push(of(area, null), ...parts);
      relations.push(sum(of(area, null), parts));
    }
    const nested: [string, readonly string[]][] = [
      ...wijken.map((one): [string, string[]] => [`WK99010${one}`, members(one).map((buurt) => `BU99010${buurt}`)]),
      ['GM9901', wijken.map((one) => `WK99010${one}`)],
      ...districts.map((own, at): [string, string[]] => [`DISTRICT${at}`, own.map((buurt) => `BU99010${buurt}`)]),
    ];
    for (const [whole, inner] of nested)
      for (const kind of [null, ...Array.from({ length: kinds }, (_, kind) => kind)])
        relations.push(
          sum(
            of(whole, kind),
            inner.map((one) => of(one, kind)),
          ),
        );
  }
  return table(cells, { indicator: 'test.sales', shape: { kind: 'sum', sum: 'price', count: 'sales' }, relations });
}

function buyersOf(sold: readonly Sold[], weight: (one: Sold) => number): Contributors {
  const of = new Map<string, number>();
  for (const [at, one] of sold.entries()) {
    for (let nth = 0; nth < one.number; nth++) {
      const buyer = one.buyer === null ? `${at}.${nth}` : `known ${one.buyer}`;
      of.set(buyer, (of.get(buyer) ?? 0) + weight(one));
    }
  }
  const [largest = 0, second = 0] = [...of.values()].sort((a, b) => b - a);
  return { role: 'buyer', count: of.size, largest, second };
}

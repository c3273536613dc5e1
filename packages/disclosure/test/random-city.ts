import fc from 'fast-check';
import type { ConfidentialCell, ConfidentialTable, Relation } from '../src/index.ts';
import { cell, sum, table } from './city.ts';

/** Homes in buurten by kind, and how many of them are vacant. */
export interface RandomCity {
  /** Wijk of each buurt. */
  readonly wijk: readonly number[];
  /** [buurt][kind] → homes, vacant among them. */
  readonly homes: readonly (readonly { readonly homes: number; readonly vacant: number }[])[];
  /** Areas that cut across wijken: buurten in each. */
  readonly districts: readonly (readonly number[])[];
  readonly unknown: number;
}

const many = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 200 }));

export const randomCity: fc.Arbitrary<RandomCity> = fc
  .record({ buurten: fc.integer({ min: 1, max: 6 }), kinds: fc.integer({ min: 1, max: 3 }) })
  .chain(({ buurten, kinds }) =>
    fc.record({
      wijk: fc.array(fc.nat(2), { minLength: buurten, maxLength: buurten }),
      homes: fc.array(
        fc.array(
          fc.tuple(many, many).map(([a, b]) => ({ homes: Math.max(a, b), vacant: Math.min(a, b) })),
          { minLength: kinds, maxLength: kinds },
        ),
        { minLength: buurten, maxLength: buurten },
      ),
      districts: fc.array(fc.uniqueArray(fc.nat(buurten - 1), { minLength: 1 }), { maxLength: 2 }),
      unknown: many,
    }),
  );

const homesOf = (rows: readonly (readonly (readonly [homes: number, vacant: number])[])[]) =>
  rows.map((kinds) => kinds.map(([homes, vacant]) => ({ homes, vacant })));

/** Beside its only home without an area, whoever lives there could compute a district; nothing near the district can be hidden. */
export const lonelyCity: RandomCity = {
  wijk: [0, 0, 0, 1],
  homes: homesOf([[[4, 2]], [[5, 0]], [[0, 0]], [[0, 0]]]),
  districts: [[0, 1, 3, 2]],
  unknown: 1,
};

/** Once a wijk is decided, no cell that is left open can keep what its buurten need. */
export const stubbornCity: RandomCity = {
  wijk: [2, 0, 1, 0, 1],
  homes: homesOf([
    [
      [37, 0],
      [176, 0],
    ],
    [
      [194, 177],
      [179, 0],
    ],
    [
      [6, 5],
      [140, 0],
    ],
    [
      [5, 2],
      [8, 4],
    ],
    [
      [7, 0],
      [6, 0],
    ],
  ]),
  districts: [],
  unknown: 0,
};

/** Two linked tables of one city: the homes (objects), and the share of them that is vacant. */
export function tablesOf(city: RandomCity, sensitivity: ConfidentialTable['sensitivity']): ConfidentialTable[] {
  const homes = quantity(city, 'homes', (x) => x.homes);
  const vacant = quantity(city, 'vacant', (x) => x.vacant);
  return [
    table(homes.cells, { relations: homes.relations }),
    table([...vacant.cells, ...homes.cells], {
      indicator: 'test.vacant',
      sensitivity,
      shape: { kind: 'share', numerator: 'vacant', denominator: 'homes' },
      relations: [...vacant.relations, ...homes.relations],
    }),
  ];
}

function quantity(city: RandomCity, name: string, pick: (x: { homes: number; vacant: number }) => number) {
  const cells: ConfidentialCell[] = [];
  const relations: Relation[] = [];
  const byKind = new Map<string, ConfidentialCell[]>();
  const area = (code: string, kinds: readonly number[], publishable = true) => {
    const given = { quantity: name, area: code, publishable };
    const total = cell(
      kinds.reduce((a, b) => a + b, 0),
      given,
    );
    const parts = kinds.map((n, k) => cell(n, { ...given, breakdown: 'kind', category: `k${k}` }));
    cells.push(total, ...parts);
    byKind.set(code, [total, ...parts]);
    relations.push(sum(total, parts));
  };
  const compose = (code: string, members: readonly string[]) => {
    const columns = members.map((member) => byKind.get(member)!);
    const kinds = columns[0]!.slice(1).map((_, k) => columns.reduce((n, column) => n + column[k + 1]!.value, 0));
    area(code, kinds);
    byKind.get(code)!.forEach((total, k) => {
      relations.push(
        sum(
          total,
          columns.map((column) => column[k]!),
        ),
      );
    });
  };
  for (const [b, kinds] of city.homes.entries()) area(`BU99010${b}`, kinds.map(pick));
  const wijken = [...new Set(city.wijk)];
  for (const w of wijken)
    compose(
      `WK99010${w}`,
      city.wijk.flatMap((x, b) => (x === w ? [`BU99010${b}`] : [])),
    );
  area(
    '_U',
    city.homes[0]!.map((_, k) => (k === 0 ? pick({ homes: city.unknown, vacant: 0 }) : 0)),
    false,
  );
  compose('GM9901', [...wijken.map((w) => `WK99010${w}`), '_U']);
  for (const [d, members] of city.districts.entries()) {
    compose(
      `DISTRICT${d}`,
      members.map((b) => `BU99010${b}`),
    );
  }
  return { cells, relations };
}

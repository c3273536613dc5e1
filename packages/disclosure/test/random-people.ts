import fc from 'fast-check';
import type { ConfidentialTable, Relation } from '../src/index.ts';
import { cell, sum, table } from './city.ts';

/** People alike: where they live, which categories they stand in, in which years, and how many they are. */
export interface Alike {
  readonly buurt: number;
  readonly kinds: readonly number[];
  readonly years: readonly number[];
  readonly people: number;
}

const alike: fc.Arbitrary<Alike> = fc.record({
  buurt: fc.nat(3),
  kinds: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
  years: fc.uniqueArray(fc.nat(1), { minLength: 1 }),
  people: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 80 })),
});

export const randomPeople = fc.array(alike, { maxLength: 14 });

const areas = ['BU99010100', 'BU99010101', 'BU99010200', 'BU99010201', 'WK990101', 'WK990102', 'GM9901'] as const;
const children: Record<string, readonly string[]> = {
  WK990101: areas.slice(0, 2),
  WK990102: areas.slice(2, 4),
  GM9901: ['WK990101', 'WK990102'],
};
const within = (area: string, buurt: number): boolean =>
  area === areas[buurt] || (children[area]?.some((child) => within(child, buurt)) ?? false);

const years = ['2023JJ00', '2024JJ00'];
const block = '2023JJ00/2024JJ00';

/** Distinct people by area (a partition), year and kind (both overlapping). */
export function peopleTable(
  groups: readonly Alike[],
  sensitivity: ConfidentialTable['sensitivity'],
): ConfidentialTable {
  const counted = (area: string, period: string, kind: string) => {
    const inside = groups.filter(
      (g) =>
        within(area, g.buurt) &&
        (period === block || g.years.includes(years.indexOf(period))) &&
        (kind === '_T' || g.kinds.includes(Number(kind))),
    );
    const number = inside.reduce((n, g) => n + g.people, 0);
    return cell(number, { area, period, category: kind, breakdown: kind === '_T' ? '_T' : 'kind' });
  };
  const kinds = ['_T', '0', '1', '2'];
  const periods = [...years, block];
  const relations: Relation[] = [];
  for (const area of areas) {
    for (const period of periods) {
      const parts = kinds.slice(1).map((kind) => counted(area, period, kind));
      relations.push({ kind: 'union', total: counted(area, period, '_T'), parts });
      const below = children[area] ?? [];
      for (const kind of below.length > 0 ? kinds : [])
        relations.push(
          sum(
            counted(area, period, kind),
            below.map((child) => counted(child, period, kind)),
          ),
        );
    }
    for (const kind of kinds) {
      const parts = years.map((year) => counted(area, year, kind));
      relations.push({ kind: 'union', total: counted(area, block, kind), parts });
    }
  }
  const cells = areas.flatMap((a) => periods.flatMap((p) => kinds.map((k) => counted(a, p, k))));
  return table(cells, { sensitivity, relations });
}

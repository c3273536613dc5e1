import fc from 'fast-check';
import type { ConfidentialTable, Relation } from '../src/index.ts';
import { cell, table } from './city.ts';

/** People alike: where they live or lived, which categories they stand in, in which years, and how many they are. */
export interface Alike {
  readonly buurten: readonly number[];
  readonly kinds: readonly number[];
  readonly years: readonly number[];
  readonly people: number;
}

const alike: fc.Arbitrary<Alike> = fc.record({
  buurten: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
  kinds: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
  years: fc.uniqueArray(fc.nat(1), { minLength: 1 }),
  people: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 80 })),
});

export const randomPeople = fc.array(alike, { maxLength: 14 });

/** How areas lie together: people live in one buurt each, or some lived in several, so that areas overlap as well. */
export type Residence = 'one buurt' | 'several buurten';
export const residence = fc.constantFrom<Residence>('one buurt', 'several buurten');

const buurten = ['BU99010100', 'BU99010101', 'BU99010200', 'BU99010201'] as const;
/** The police team cuts across the wijken. */
const areas = [...buurten, 'WK990101', 'WK990102', 'TEAM', 'GM9901'];
const children: Record<string, readonly string[]> = {
  WK990101: buurten.slice(0, 2),
  WK990102: buurten.slice(2, 4),
  TEAM: [buurten[0], buurten[2]],
  GM9901: ['WK990101', 'WK990102'],
};
const within = (area: string, buurt: number): boolean =>
  area === buurten[buurt] || (children[area]?.some((child) => within(child, buurt)) ?? false);

const years = ['2023JJ00', '2024JJ00'];
const block = '2023JJ00/2024JJ00';

/** Distinct people by area, and by year and kind, which both overlap. */
export function peopleTable(
  groups: readonly Alike[],
  sensitivity: ConfidentialTable['sensitivity'],
  lives: Residence = 'one buurt',
): ConfidentialTable {
  const counted = (area: string, period: string, kind: string) => {
    const inside = groups.filter(
      (g) =>
        (lives === 'one buurt' ? g.buurten.slice(0, 1) : g.buurten).some((buurt) => within(area, buurt)) &&
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
        relations.push({
          kind: lives === 'one buurt' ? 'sum' : 'union',
          total: counted(area, period, kind),
          parts: below.map((child) => counted(child, period, kind)),
        });
    }
    for (const kind of kinds) {
      const parts = years.map((year) => counted(area, year, kind));
      relations.push({ kind: 'union', total: counted(area, block, kind), parts });
    }
  }
  const cells = areas.flatMap((a) => periods.flatMap((p) => kinds.map((k) => counted(a, p, k))));
  return table(cells, { sensitivity, relations });
}

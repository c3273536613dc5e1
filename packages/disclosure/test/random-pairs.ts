import fc from 'fast-check';
import type { CellAddress, ConfidentialTable, Relation } from '../src/index.ts';
import { cell, sum, table } from './city.ts';

/** People alike: what they are suspected of, each of which they stand in, their one position, in which years, and how many they are. */
export interface Suspected {
  readonly offences: readonly number[];
  readonly position: number;
  readonly years: readonly number[];
  readonly people: number;
}

const suspected: fc.Arbitrary<Suspected> = fc.record({
  offences: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  position: fc.nat(2),
  years: fc.uniqueArray(fc.nat(1), { minLength: 1 }),
  people: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 80 })),
});

export const randomSuspects = fc.array(suspected, { maxLength: 14 });

const codes = ['0', '1', '2'];
const years = ['2023JJ00', '2024JJ00'];
const block = '2023JJ00/2024JJ00';

/** What the share of a cell is of: a pair of its offence, any other category of the total. */
const whole = (at: CellAddress): CellAddress | null => {
  if (at.breakdown === '_T') return null;
  if (at.breakdown === 'pair') return { ...at, breakdown: 'offence', category: at.category.split('.')[0]! };
  return { ...at, breakdown: '_T', category: '_T' };
};

/** Distinct people by offence and by position, and over both years by the two crossed; each also as a share of its whole. */
export function suspectTable(
  groups: readonly Suspected[],
  sensitivity: ConfidentialTable['sensitivity'],
): ConfidentialTable {
  const counted = (period: string, breakdown: string, category: string) => {
    const [offence, position] = breakdown === 'pair' ? category.split('.') : [category, category];
    const inside = groups.filter(
      (g) =>
        (period === block || g.years.includes(years.indexOf(period))) &&
        (breakdown === '_T' || breakdown === 'position' || g.offences.includes(Number(offence))) &&
        (breakdown === '_T' || breakdown === 'offence' || g.position === Number(position)),
    );
    return cell(
      inside.reduce((n, g) => n + g.people, 0),
      { period, breakdown, category },
    );
  };
  const relations: Relation[] = [];
  for (const period of [...years, block]) {
    const of = (breakdown: string) => codes.map((code) => counted(period, breakdown, code));
    relations.push({ kind: 'union', total: counted(period, '_T', '_T'), parts: of('offence') });
    relations.push(sum(counted(period, '_T', '_T'), of('position')));
  }
  for (const one of codes) {
    const pair = (offence: string, position: string) => counted(block, 'pair', `${offence}.${position}`);
    const inYears = years.map((year) => counted(year, 'offence', one));
    relations.push({ kind: 'union', total: counted(block, 'offence', one), parts: inYears });
    relations.push(
      sum(
        counted(block, 'offence', one),
        codes.map((other) => pair(one, other)),
      ),
    );
    relations.push({
      kind: 'union',
      total: counted(block, 'position', one),
      parts: codes.map((other) => pair(other, one)),
    });
  }
  relations.push({
    kind: 'union',
    total: counted(block, '_T', '_T'),
    parts: years.map((year) => counted(year, '_T', '_T')),
  });
  const cells = [...years, block].flatMap((period) => [
    counted(period, '_T', '_T'),
    ...['offence', 'position'].flatMap((breakdown) => codes.map((code) => counted(period, breakdown, code))),
  ]);
  const pairs = codes.flatMap((one) => codes.map((other) => counted(block, 'pair', `${one}.${other}`)));
  const shape = { kind: 'distribution', count: 'homes' } as const;
  return table([...cells, ...pairs], { sensitivity, relations, shape, whole });
}

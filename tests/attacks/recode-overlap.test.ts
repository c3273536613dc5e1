import { catalogue } from '@zichtlijn/indicators';
import { expect, test } from 'vitest';
import { type Recoded, recodeOverlap } from './programs/recode-overlap.ts';
import { attackedTown, nameOf } from './town/attacked-town.ts';

// Attack 9 (SDC Handbook, chapter 5): under 20 in one table, under 25 in another.

test('finds those between two age limits', () => {
  const ages = (to: number) => new Set(Array.from({ length: to }, (_, age) => String(age)));
  const tables = [
    { label: 'under 25', covers: ages(25), units: 134 },
    { label: 'under 20', covers: ages(20), units: 131 },
    { label: 'under 12', covers: ages(12), units: 60 },
  ];
  expect(recodeOverlap(tables)).toEqual([{ between: 'under 25 − under 20', units: 3 }]);
});

test('finds nothing between the groups that are served: sets of categories of one breakdown, and the whole', () => {
  const { cells } = attackedTown();
  const shown = cells.filter((cell) => nameOf(cell) !== null && cell.measure !== 'sum' && cell.value !== null);
  const tables = Map.groupBy(shown, (cell) => [cell.indicator, cell.measure, cell.area, cell.period].join(' '));
  const found = [...tables.values()].flatMap((table) => {
    const whole = table.find(({ breakdown }) => breakdown === '_T');
    const breakdowns = Map.groupBy(
      table.filter(({ breakdown }) => breakdown !== '_T'),
      ({ breakdown }) => breakdown,
    );
    return [...breakdowns].flatMap(([id, parts]) => {
      // A denominator that has no such breakdown is the whole, told again.
      if (parts.every(({ value }) => value === whole?.value)) return [];
      const codes = catalogue.flatMap(({ breakdowns: all }) => all).find((one) => one.id === id)!.categories;
      const recodings: Recoded[] = parts.map(({ category, value }) => one(category, [category], value!));
      if (whole !== undefined)
        recodings.push(
          one(
            'all',
            codes.map(({ code }) => code),
            whole.value!,
          ),
        );
      const together = parts.reduce((units, { value }) => units + value!, 0);
      recodings.push(
        one(
          'every shown category',
          parts.map(({ category }) => category),
          together,
        ),
      );
      return recodeOverlap(recodings).map((slice) => ({
        ...slice,
        table: `${table[0]!.indicator} ${table[0]!.period} ${id}`,
      }));
    });
  });
  expect(tables.size).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

const one = (label: string, covers: readonly string[], units: number): Recoded => ({
  label,
  covers: new Set(covers),
  units,
});

import { districtOf, parsePeriod } from '@zichtlijn/indicators';
import { expect, test } from 'vitest';
import type { OpenCell } from './outside/published-cells.ts';
import { type AreaCount, geographicOverlap } from './programs/geographic-overlap.ts';
import { attackedTown, nameOf } from './town/attacked-town.ts';

// Attack 11 (SDC Handbook, chapter 5): boundaries that moved. One vintage of areas is served; when a second comes, its areas go into
// the same program as sets of the same atoms.

test('finds the street between a postcode and the buurten in it', () => {
  const counts = [
    { area: 'postcode', places: new Set(['A', 'B', 'C']), units: 57 },
    { area: 'buurt 1', places: new Set(['A']), units: 30 },
    { area: 'buurt 2', places: new Set(['B']), units: 24 },
  ];
  expect(geographicOverlap(counts)).toEqual([
    { places: ['C'], units: 3 },
    { places: ['C'], units: 3 },
  ]);
});

test('finds the ground that a boundary moved over', () => {
  const counts = [
    { area: 'new wijk', places: new Set(['A', 'B', 'C']), units: 212 },
    { area: 'old wijk', places: new Set(['A', 'B']), units: 208 },
  ];
  expect(geographicOverlap(counts)).toContainEqual({ places: ['C'], units: 4 });
});

test('finds no sliver between the buurten, wijken and municipality that are served, whatever their periods are called', () => {
  const { cells } = attackedTown();
  const stock = /^(context|vastgoed\.doorsluishuizen)/;
  const shown = cells.filter((cell) => {
    return cell.breakdown === '_T' && cell.value !== null && cell.measure !== 'sum' && nameOf(cell) !== null;
  });
  const moment = ({ indicator, period }: OpenCell) => (stock.test(indicator) ? parsePeriod(period).end : period);
  const tables = Map.groupBy(shown, (cell) => [cell.indicator, cell.measure, moment(cell)].join(' '));
  const buurten = [...new Set(cells.map(({ area }) => area).filter((area) => area.startsWith('BU')))];
  const found = [...tables].flatMap(([table, own]) => {
    return geographicOverlap(own.map((cell) => countOf(cell, buurten))).map((sliver) => ({ table, ...sliver }));
  });
  expect([...tables.values()].some((own) => new Set(own.map(({ level }) => level)).size === 3)).toBe(true);
  expect(found).toEqual([]);
});

/** An area as the buurten in it, and the ground outside every buurt. */
function countOf({ area, value }: OpenCell, buurten: readonly string[]): AreaCount {
  if (area.startsWith('GM')) return { area, places: new Set([...buurten, 'nowhere']), units: value! };
  return {
    area,
    places: new Set(buurten.filter((buurt) => buurt === area || districtOf(buurt) === area)),
    units: value!,
  };
}

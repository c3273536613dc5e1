import { describe, expect, test } from 'vitest';
import { fromDutchGrid, isOnDutchGrid } from '../../src/boundaries/dutch-grid.ts';

/** Metres to a degree of latitude. */
const metres = 111_300;

describe('a place on the Dutch grid is the same place in degrees', () => {
  // The three church towers by which Schreutelkamp and Strang van Hees check their formulas.
  test.each([
    ['Onze Lieve Vrouwetoren, Amersfoort', 155_000, 463_000, 5.38720621, 52.1551744],
    ['Westertoren, Amsterdam', 120_700.723, 487_525.501, 4.88352559, 52.37453253],
    ['Martinitoren, Groningen', 233_883.131, 582_065.167, 6.56820053, 53.21938317],
  ])('%s', (_, x, y, longitude, latitude) => {
    const [east, north] = fromDutchGrid(x, y);
    expect(Math.abs(east - longitude) * metres).toBeLessThan(1);
    expect(Math.abs(north - latitude) * metres).toBeLessThan(1);
  });

  test('degrees are never taken for metres', () => expect(isOnDutchGrid(5.4, 52.2)).toBe(false));
});

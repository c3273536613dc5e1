import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areasCsv } from '../src/place/areas-csv.ts';
import { areasGeojson } from '../src/place/areas-geojson.ts';
import { type District, inventGeography } from '../src/place/geography.ts';
import { seededRandom } from '../src/random.ts';

type Point = readonly [number, number];
interface Feature {
  readonly id: string;
  readonly properties: { readonly code: string; readonly name: string; readonly level: string };
  readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly Point[])[] };
}

function shapesOf(geography: readonly District[]): readonly Feature[] {
  return JSON.parse(areasGeojson('GM9901', 'Proefstad', geography)).features;
}
const ring = ({ geometry }: Feature): readonly Point[] => geometry.coordinates[0]!;
const sides = (points: readonly Point[]): [Point, Point][] => points.slice(1).map((to, at) => [points[at]!, to]);
const named = ([from, to]: readonly [Point, Point]): string => `${from} > ${to}`;
const turned = ([from, to]: readonly [Point, Point]): [Point, Point] => [to, from];

/** Twice the area within a ring, above zero where it runs counterclockwise. */
const area = (points: readonly Point[]): number =>
  sides(points).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);

/** Whether a point lies within a ring: a ray to the east crosses it an odd number of times. */
function within([x, y]: Point, points: readonly Point[]): boolean {
  return (
    sides(points).filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax)
      .length %
      2 ===
    1
  );
}

/** Whether two sides cross somewhere else than in an end that they share. */
function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** That shapes fill a whole: what two of them share they walk in opposite directions, and what is left is the outline of the whole. */
function expectFilled(whole: Feature, parts: readonly Feature[]): void {
  const walked = parts.flatMap((part) => sides(ring(part)));
  const all = new Set(walked.map(named));
  expect(all.size).toBe(walked.length);
  const outer = walked.filter((one) => !all.has(named(turned(one)))).map(named);
  expect(new Set(outer)).toEqual(new Set(sides(ring(whole)).map(named)));
}

const size = fc.integer({ min: 40, max: 60_000 });
const geographyOf = (dwellings: number, seed: number) => inventGeography('GM9901', dwellings, seededRandom(`${seed}`));

describe('the shapes of invented areas', () => {
  test('every area of areas.csv has one polygon, closed and counterclockwise', () => {
    const geography = geographyOf(20_000, 1);
    const features = shapesOf(geography);
    const lines = areasCsv('GM9901', 'Proefstad', geography).trimEnd().split('\n').slice(1);
    const told = features.map(({ properties: { code, name } }) => `${code};${name}`);
    expect(told.toSorted()).toEqual(lines.toSorted());
    for (const feature of features) {
      expect(feature.geometry).toMatchObject({ type: 'Polygon' });
      expect(feature.geometry.coordinates).toHaveLength(1);
      expect(ring(feature).at(-1)).toEqual(ring(feature)[0]);
      expect(area(ring(feature)), feature.id).toBeGreaterThan(0);
    }
  });

  test('neighbourhoods fill their district and districts the municipality, without gap or overlap, at any size', () => {
    fc.assert(
      fc.property(size, fc.nat(), (dwellings, seed) => {
        const features = shapesOf(geographyOf(dwellings, seed));
        const of = (level: string): readonly Feature[] =>
          features.filter(({ properties }) => properties.level === level);
        const [municipality] = of('municipality');
        expectFilled(municipality!, of('district'));
        expectFilled(municipality!, of('neighbourhood'));
        for (const district of of('district'))
          expectFilled(
            district,
            of('neighbourhood').filter(({ id }) => id.slice(2, 8) === district.id.slice(2)),
          );
      }),
      { numRuns: 25 },
    );
  });

  test('areas add up, and a point lies in exactly one neighbourhood', () => {
    const features = shapesOf(geographyOf(30_000, 7));
    const neighbourhoods = features.filter(({ properties }) => properties.level === 'neighbourhood');
    const whole = ring(features.find(({ properties }) => properties.level === 'municipality')!);
    const sum = neighbourhoods.reduce((total, one) => total + area(ring(one)), 0);
    expect(sum / area(whole)).toBeCloseTo(1, 9);
    const [xs, ys] = [whole.map(([x]) => x), whole.map(([, y]) => y)];
    const between = (all: readonly number[], share: number): number =>
      Math.min(...all) + share * (Math.max(...all) - Math.min(...all));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (u, v) => {
        const point: Point = [between(xs, u), between(ys, v)];
        const holding = neighbourhoods.filter((one) => within(point, ring(one)));
        expect(holding).toHaveLength(within(point, whole) ? 1 : 0);
      }),
    );
  });

  test('no outline crosses itself', () => {
    for (const feature of shapesOf(geographyOf(6_000, 3))) {
      const all = sides(ring(feature));
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1)) expect(cross(one, other)).toBe(false);
    }
  });

  test('a larger neighbourhood is drawn larger, and even the smallest can be seen', () => {
    const geography = geographyOf(25_000, 5);
    const neighbourhoods = geography.flatMap((district) => district.neighbourhoods);
    const areas = new Map(shapesOf(geography).map((one) => [one.id, area(ring(one))]));
    const [smallest, ...others] = neighbourhoods.toSorted((a, b) => a.dwellings - b.dwellings);
    for (const { code } of others) expect(areas.get(code)!).toBeGreaterThan(areas.get(smallest!.code)!);
    expect(areas.get(smallest!.code)!).toBeGreaterThan(0);
  });
});

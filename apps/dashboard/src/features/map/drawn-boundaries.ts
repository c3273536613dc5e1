import { geoIdentity, geoPath } from 'd3-geo';
import type { Boundary } from './boundaries.ts';
import { innerPlace } from './inner-place.ts';

/** An area as it is drawn: its outline and where its sign stands, in pixels. */
export interface DrawnBoundary {
  readonly code: string;
  readonly path: string;
  readonly middle: readonly [x: number, y: number];
}

/** The areas of one municipality, drawn to fit a width, with their height. Over so little ground a degree of longitude is everywhere as long. */
export function drawnBoundaries(
  boundaries: readonly Boundary[],
  width: number,
  most: number,
): { readonly areas: readonly DrawnBoundary[]; readonly height: number } {
  const latitude = boundaries[0] === undefined ? 0 : first(boundaries[0])[1];
  const narrow = Math.cos((latitude * Math.PI) / 180);
  const features = boundaries.map(({ code, geometry }) => ({
    type: 'Feature' as const,
    id: code,
    properties: null,
    geometry: narrowed(geometry, narrow) as GeoJSON.Polygon | GeoJSON.MultiPolygon,
  }));
  const whole = { type: 'FeatureCollection' as const, features };
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [4, 4],
        [width - 4, most - 4],
      ],
      whole,
    );
  const path = geoPath(projection);
  const [, [, bottom]] = path.bounds(whole);
  const [[, top]] = path.bounds(whole);
  projection.translate([projection.translate()[0], projection.translate()[1] - top + 4]);
  return {
    areas: features.map((feature) => ({
      code: feature.id,
      path: path(feature) ?? '',
      middle: innerPlace(ringsOf(feature.geometry, projection), path.centroid(feature)),
    })),
    height: Math.ceil(bottom - top + 8),
  };
}

function first({ geometry }: Boundary): readonly [number, number] {
  return geometry.type === 'Polygon' ? geometry.coordinates[0]![0]! : geometry.coordinates[0]![0]![0]!;
}

/** Every ring of an area, in pixels. */
function ringsOf(
  geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon,
  projection: (point: [number, number]) => [number, number] | null,
): readonly (readonly [number, number])[][] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.map((ring) => ring.map(([x = 0, y = 0]) => projection([x, y]) ?? [0, 0]));
}

function narrowed(geometry: Boundary['geometry'], by: number): unknown {
  const ring = (points: readonly (readonly [number, number])[]) => points.map(([x, y]) => [x * by, y]);
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
}

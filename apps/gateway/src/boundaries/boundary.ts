/** A place in degrees: longitude and latitude (EPSG:4326). */
export type Position = readonly [longitude: number, latitude: number];

/** A closed line of places. */
export type Ring = readonly Position[];

/** The ground of an area. */
export type Ground =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** The outline of one area, by its CBS code. */
export interface Boundary {
  readonly code: string;
  readonly ground: Ground;
}

/** Boundaries as GeoJSON (RFC 7946) with polygons and codes and nothing else, a line for each area. */
export function boundariesText(boundaries: readonly Boundary[]): string {
  const lines = boundaries.map(({ code, ground }) =>
    JSON.stringify({ type: 'Feature', id: code, properties: null, geometry: ground }),
  );
  return `{"type":"FeatureCollection","features":[${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]}\n`;
}

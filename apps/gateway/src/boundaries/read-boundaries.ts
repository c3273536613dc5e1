import { isDistrictCode, isMunicipalityCode, isNeighbourhoodCode } from '@zichtlijn/indicators';
import type { Boundary, Ground, Position, Ring } from './boundary.ts';
import { fromDutchGrid, isOnDutchGrid } from './dutch-grid.ts';

/** Names under which public files give the code of an area: CBS and PDOK, old and new, and our own. */
const codeNames = [
  'buurtcode',
  'wijkcode',
  'gemeentecode',
  'statcode',
  'bu_code',
  'wk_code',
  'gm_code',
  'code',
] as const;

/** Five decimals of a degree: about a metre. */
const DECIMALS = 1e5;

/**
 * Read the areas of one municipality, or of all when none is named, out of GeoJSON: municipality, districts and neighbourhoods with their polygons. Everything
 * else, in whatever field it stands, is left behind. Coordinates are degrees, or metres of the Dutch grid where they can be nothing else.
 *
 * @returns null when the text is no GeoJSON, or when an area has no polygon of closed rings on Dutch ground; nothing of it is then used.
 */
export function readBoundaries(text: string, municipality: string | null): readonly Boundary[] | null {
  try {
    const { type, features } = JSON.parse(text) as { type?: unknown; features?: unknown };
    if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
    const found = new Map<string, Boundary>();
    for (const feature of features) {
      const code = codeOf(feature);
      if (code === null || (municipality !== null && code.slice(2, 6) !== municipality.slice(2))) continue;
      if (!found.has(code)) found.set(code, { code, ground: groundOf(feature.geometry) });
    }
    return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  } catch {
    return null;
  }
}

/** The finest code that a feature has: a buurt also names its wijk and municipality. Null for what is no area, and for water, which CBS gives apart. */
function codeOf(feature: unknown): string | null {
  const { id, properties } = feature as { id?: unknown; properties?: Record<string, unknown> | null };
  const told = new Map(Object.entries(properties ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  if (told.get('water') === 'JA') return null;
  const codes = [...codeNames.map((name) => told.get(name)), id].filter((each) => typeof each === 'string');
  return codes.find(isNeighbourhoodCode) ?? codes.find(isDistrictCode) ?? codes.find(isMunicipalityCode) ?? null;
}

/** @throws when it is no polygon; the message is read by nobody. */
function groundOf(geometry: unknown): Ground {
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type === 'Polygon') return { type, coordinates: each(coordinates, ringOf) };
  if (type === 'MultiPolygon') return { type, coordinates: each(coordinates, (one) => each(one, ringOf)) };
  throw new TypeError('no polygon');
}

function ringOf(value: unknown): Ring {
  const ring = each(value, positionOf);
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (ring.length < 4 || first[0] !== last[0] || first[1] !== last[1]) throw new TypeError('no closed ring');
  return ring;
}

function positionOf(value: unknown): Position {
  const [x, y] = value as [unknown, unknown];
  if (typeof x !== 'number' || typeof y !== 'number') throw new TypeError('no number');
  const [longitude, latitude] = isOnDutchGrid(x, y) ? fromDutchGrid(x, y) : [x, y];
  // Land and sea of the Netherlands, with room for the invented municipalities in the North Sea.
  if (!(longitude > 2 && longitude < 8 && latitude > 50 && latitude < 56)) throw new TypeError('elsewhere');
  return [Math.round(longitude * DECIMALS) / DECIMALS, Math.round(latitude * DECIMALS) / DECIMALS];
}

function each<Out>(list: unknown, of: (one: unknown) => Out): readonly Out[] {
  if (!Array.isArray(list) || list.length === 0) throw new TypeError('no list');
  return list.map(of);
}

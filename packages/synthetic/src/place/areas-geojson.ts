import { seededRandom } from '../random.ts';
import type { District, Neighbourhood } from './geography.ts';
import { alongHilbert, type Corner, outline } from './hexagons.ts';

/** Hexagons to a neighbourhood, at least, on the average. */
const hexagonsEach = 10;
/** Degrees of a lattice step: a hexagon is about 150 m wide. */
const step = { longitude: 0.0011, latitude: 0.00039 };
/** Corners are moved by so much of a step at most, which keeps every hexagon whole. */
const wobble = 0.3;

interface Feature {
  readonly code: string;
  readonly name: string;
  readonly level: 'municipality' | 'district' | 'neighbourhood';
  readonly ring: readonly Corner[];
}

/**
 * Shapes for the areas of an invented municipality (GeoJSON, RFC 7946, one polygon an area, EPSG:4326): neighbourhoods fill their
 * district and districts the municipality, without gap or overlap, each about as large as its number of dwellings. They lie in the
 * North Sea, where no municipality is.
 */
export function areasGeojson(municipality: string, name: string, geography: readonly District[]): string {
  const neighbourhoods = geography.flatMap((district) => district.neighbourhoods);
  let side = 2;
  while (side * side < neighbourhoods.length * hexagonsEach) side *= 2;
  const sizes = shares(neighbourhoods, side * side);
  const features: Feature[] = [];
  let [from, serial] = [0, 0];
  const shape = (first: number, end: number): readonly Corner[] => outline(run(side, first, end));
  for (const { code, name: label, neighbourhoods: within } of geography) {
    const start = from;
    for (const one of within) {
      const end = from + sizes[serial++]!;
      features.push({ code: one.code, name: one.name, level: 'neighbourhood', ring: shape(from, end) });
      from = end;
    }
    features.push({ code, name: label, level: 'district', ring: shape(start, from) });
  }
  features.push({ code: municipality, name, level: 'municipality', ring: shape(0, side * side) });
  const at = placed(municipality);
  return `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(feature(one, at))).join(',\n')}\n]}\n`;
}

function feature({ code, name, level, ring }: Feature, at: (corner: Corner) => readonly [number, number]) {
  return {
    type: 'Feature',
    id: code,
    properties: { code, name, level },
    geometry: { type: 'Polygon', coordinates: [ring.map(at)] },
  };
}

function* run(side: number, from: number, end: number): Generator<readonly [number, number]> {
  for (let at = from; at < end; at++) yield alongHilbert(side, at);
}

/** How many of the hexagons each neighbourhood gets: by its dwellings, one at least, together all of them. */
function shares(neighbourhoods: readonly Neighbourhood[], hexagons: number): readonly number[] {
  const dwellings = neighbourhoods.reduce((sum, one) => sum + one.dwellings, 0);
  const spare = hexagons - neighbourhoods.length;
  let [told, given] = [0, 0];
  return neighbourhoods.map((one) => {
    told += one.dwellings;
    const until = Math.round((spare * told) / dwellings);
    const size = 1 + until - given;
    given = until;
    return size;
  });
}

/** Where a corner lies: moved a little, always the same way, so that two areas that share it agree. */
function placed(municipality: string): (corner: Corner) => readonly [number, number] {
  const number = Number(municipality.slice(2));
  const origin = [3.2 + (number % 40) * 0.02, 53.1 + Math.floor(number / 40) * 0.003] as const;
  const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
  return ([x, y]) => {
    const random = seededRandom(`${municipality}/${x}/${y}`);
    const moved = (along: number): number => along + (random.next() * 2 - 1) * wobble;
    return [rounded(origin[0] + moved(x) * step.longitude), rounded(origin[1] + moved(y) * step.latitude)];
  };
}

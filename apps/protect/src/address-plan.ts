import type { CellAddress } from '@zichtlijn/disclosure';
import { type Cube, indexOf } from './cube.ts';
import type { Dimension } from './dimension.ts';
import type { PublishedCodes } from './left-out.ts';

/** SDMX: not known. Such a code is never published, and counts as hidden. */
export const unknown = '_U';
const none = '_T';

/** One choice of a code in every dimension but that of areas. */
export interface Slice {
  /** Place in the cube of the slice's first area. */
  readonly offset: number;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
  /** Dimensions behind the breakdown: those that are not at a total of everything. */
  readonly split: readonly string[];
  readonly isKnown: boolean;
}

/** How cells of any number of dimensions stand at the five places of an address, and back. */
export interface AddressPlan {
  readonly area: number;
  readonly slices: readonly Slice[];
  /** Codes in the order of the dimensions. */
  readonly codesOf: (address: Pick<CellAddress, 'area' | 'period' | 'category'>) => readonly string[];
}

/** One dimension becomes the area, those that are kept apart together the period, all others together the category. */
export function addressPlan(
  cube: Cube,
  published: readonly PublishedCodes[],
  apart: readonly string[],
  area: number,
): AddressPlan {
  const { dimensions } = cube;
  const isApart = (d: number): boolean => apart.includes(dimensions[d]!.name);
  const rest = [...dimensions.keys()].filter((d) => d !== area);
  const places = { period: rest.filter(isApart), category: rest.filter((d) => !isApart(d)) };
  const tops = dimensions.map(topsOf);
  const behind = { period: new Map<string, readonly string[]>(), category: new Map<string, readonly string[]>() };
  const slices = combinations(published, rest).map((positions): Slice => {
    const code = (d: number): string => dimensions[d]!.codes[positions[d]!]!;
    const asText = (place: 'period' | 'category'): string => {
      const codes = places[place].map(code);
      const text = codes.length > 1 ? JSON.stringify(codes) : (codes[0] ?? none);
      behind[place].set(text, codes);
      return text;
    };
    const split = places.category.filter((d) => !tops[d]!.has(positions[d]!)).map((d) => dimensions[d]!.name);
    return {
      offset: indexOf(cube, positions),
      period: asText('period'),
      breakdown: split.join('+') || none,
      category: asText('category'),
      split,
      isKnown: rest.every((d) => code(d) !== unknown),
    };
  });
  const codesOf: AddressPlan['codesOf'] = (address) => {
    const codes: string[] = [];
    codes[area] = address.area;
    for (const place of ['period', 'category'] as const) {
      const known = behind[place].get(address[place])!;
      for (const [i, d] of places[place].entries()) codes[d] = known[i]!;
    }
    return codes;
  };
  return { area, slices, codesOf };
}

/** The dimension with the most codes: blocks of disclosure control are areas, and many small ones go fastest. */
export function largestDimension({ dimensions }: Cube): number {
  const sizes = dimensions.map(({ codes }) => codes.length);
  return sizes.indexOf(Math.max(...sizes));
}

/** Every choice of one published position for each of the dimensions given; 0 in the others. */
export function combinations(published: readonly PublishedCodes[], over: readonly number[]): number[][] {
  let all = [published.map(() => 0)];
  for (const d of over) {
    const { kept } = published[d]!;
    all = all.flatMap((positions) => kept.map((position) => positions.with(d, position)));
  }
  return all;
}

/** Totals that stand under no other. */
function topsOf({ sums }: Dimension): ReadonlySet<number> {
  const under = new Set(sums.flatMap(({ parts }) => parts));
  return new Set(sums.map(({ total }) => total).filter((total) => !under.has(total)));
}

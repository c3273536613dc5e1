import { ages, type MunicipalitySize, syntheticCounts } from './synthetic-counts.ts';

/** A sum between cells, by position. */
export interface CellSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A table with all its margins. Cells are numbered; a code of a dimension is found by `codesOf`. */
export interface BenchTable {
  readonly name: string;
  readonly values: Float64Array;
  /** Non-zero cells of the finest level under each cell. */
  readonly leaves: Uint32Array;
  readonly sums: readonly CellSum[];
  readonly codesOf: (cell: number) => { readonly area: string; readonly year: string; readonly category: string };
}

export interface BenchSize extends MunicipalitySize {
  readonly name: string;
  /** A total over all years, which ties the years together. */
  readonly allYears?: boolean;
  /** Takes many minutes and gigabytes: measured with `--long`, or by name. */
  readonly isLong?: boolean;
}

/** What is measured, small to large. Codes and numbers are invented. */
export const benchSizes: readonly BenchSize[] = [
  // Small enough for the least loss to be proven: a year, and in three ways two years with a total over both.
  ...[1, 2, 3, 4, 5].map((seed) => ({ name: `5x25-s${seed}-year`, wijken: 5, buurten: 25, seed, years: 1 })),
  ...[1, 2, 3, 4, 5].map((seed) => ({
    ...{ name: `1x3-s${seed}-three-way`, wijken: 1, buurten: 3, seed, years: 2, allYears: true },
  })),
  { name: '2x12-s42', wijken: 2, buurten: 12, seed: 42 },
  { name: '15x100-s42', wijken: 15, buurten: 100, seed: 42 },
  { name: '15x100-s7', wijken: 15, buurten: 100, seed: 7 },
  { name: '15x100-s2026', wijken: 15, buurten: 100, seed: 2026 },
  { name: '15x100-s42-all-years', wijken: 15, buurten: 100, seed: 42, allYears: true },
  { name: '40x480-s42', wijken: 40, buurten: 480, seed: 42 },
  { name: '40x480-s43', wijken: 40, buurten: 480, seed: 43 },
  { name: '250x2600-s42', wijken: 250, buurten: 2600, seed: 42 },
  {
    name: 'amsterdam-s42',
    wijken: 99,
    buurten: 520,
    seed: 42,
    years: 12,
    offences: [0.45, 0.3, 0.15, 0.1],
    allYears: true,
    isLong: true,
  },
  { name: '1200x13100-s42', wijken: 1200, buurten: 13_100, seed: 42 },
];

/** A dimension: the finest codes first, then totals with the positions they are the sum of. */
interface Axis {
  readonly codes: readonly string[];
  readonly finest: number;
  readonly totals: readonly CellSum[];
}

/** Grows the municipality and adds up every margin. */
export function benchTable(size: BenchSize): BenchTable {
  const { name, wijken, buurten, years = 5, offences = [1], allYears = false } = size;
  const yearCodes = Array.from({ length: years }, (_, year) => String(2019 + year));
  const axes = [
    areas(wijken, buurten),
    flat(ages, true),
    flat(
      offences.map((_, offence) => `M${offence}`),
      offences.length > 1,
    ),
    flat(yearCodes, allYears),
  ];
  const strides = axes.map((_, a) => axes.slice(a + 1).reduce((n, { codes }) => n * codes.length, 1));
  const cells = strides[0]! * axes[0]!.codes.length;
  const values = new Float64Array(cells);
  const leaves = new Uint32Array(cells);
  for (const { buurt, age, offence, year, n } of syntheticCounts(size)) {
    const at = [buurt, age, offence, year].reduce((sum, position, a) => sum + position * strides[a]!, 0);
    values[at] = n;
    leaves[at] = n > 0 ? 1 : 0;
  }
  const sums: CellSum[] = [];
  axes.forEach(({ codes, totals }, a) => {
    const stride = strides[a]!;
    for (const { total, parts } of totals)
      for (let block = 0; block < cells; block += stride * codes.length)
        for (let inner = block; inner < block + stride; inner++) {
          const sum = { total: inner + total * stride, parts: parts.map((part) => inner + part * stride) };
          values[sum.total] = sum.parts.reduce((all, part) => all + values[part]!, 0);
          leaves[sum.total] = sum.parts.reduce((all, part) => all + leaves[part]!, 0);
          sums.push(sum);
        }
  });
  const codesOf = (cell: number) => {
    const [area, age, offence, year] = axes.map(
      ({ codes }, a) => codes[Math.floor(cell / strides[a]!) % codes.length]!,
    );
    return { area: area!, year: year!, category: age === '_T' && offence === '_T' ? '_T' : `${age} ${offence}` };
  };
  return { name, values, leaves, sums, codesOf };
}

function flat(codes: readonly string[], withTotal: boolean): Axis {
  const finest = codes.length;
  if (finest === 1) return { codes: ['_T'], finest, totals: [] };
  if (!withTotal) return { codes, finest, totals: [] };
  return { codes: [...codes, '_T'], finest, totals: [{ total: finest, parts: codes.map((_, i) => i) }] };
}

function areas(wijken: number, buurten: number): Axis {
  const wijkCode = (wijk: number) => `WK${String(wijk + 1).padStart(2, '0')}`;
  const buurtCodes = Array.from(
    { length: buurten },
    (_, b) => `BU.${wijkCode(b % wijken)}.${Math.floor(b / wijken) + 1}`,
  );
  const wijkCodes = Array.from({ length: wijken }, (_, wijk) => wijkCode(wijk));
  const totals = wijkCodes.map((_, wijk) => ({
    total: buurten + wijk,
    parts: buurtCodes.map((_, b) => b).filter((b) => b % wijken === wijk),
  }));
  const all = { total: buurten + wijken, parts: wijkCodes.map((_, wijk) => buurten + wijk) };
  return { codes: [...buurtCodes, ...wijkCodes, 'GM9901'], finest: buurten, totals: [...totals, all] };
}

import type { AreaSize, LadderRung, Policy } from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';
import { largestDimension, unknown } from './address-plan.ts';
import { readAreaSizes, requireSizes, type SizedArea } from './area-sizes-file.ts';
import { type TableToProtect, tableToProtect } from './confidential-cells.ts';
import { type Cube, cubeOf } from './cube.ts';
import { type Dimension, flatDimension, hierarchicalDimension } from './dimension.ts';
import { requireNoHiddenTotal } from './hidden-total.ts';
import { readHierarchy } from './hierarchy-file.ts';
import { apart, withoutCodes } from './left-out.ts';
import { readPolicy } from './policy-file.ts';
import { byDimension, numberOf, type Options, oneOf, readSensitivity, requireDimensions, wholeOf } from './settings.ts';
import { readTable, type TableFile } from './table-file.ts';

/** A table with everything that decides how it is protected. */
export interface Prepared extends TableToProtect {
  readonly cube: Cube;
  readonly policy: Policy;
  readonly sizes: readonly AreaSize[];
}

/** Reads the table, its hierarchies and the policy, and adds up every total. */
export async function prepare(file: string, options: Options): Promise<Prepared> {
  const { sensitivity, zeros } = readSensitivity(options);
  const policy = readPolicy({
    ...(options.policy === undefined ? {} : { policy: options.policy }),
    ...numbers(options),
    sensitivity,
    zeros,
  });
  const absent = oneOf('absent', options.absent, ['zero', 'impossible']);
  const years = wholeOf('years', options.years) ?? 1;
  const { dimensions: named, ...columns } = options;
  const table = await readTable(
    file,
    named === undefined ? columns : { ...columns, dimensions: named.split(',').map((name) => name.trim()) },
  );
  const dimensions = await dimensionsOf(table, options.hierarchy);
  const leftOut = byDimension('leave-out', options.leaveOut);
  requireDimensions('apart', options.apart, table.dimensions);
  requireDimensions('sensitive', options.sensitive, table.dimensions);
  requireDimensions('leave-out', leftOut.keys(), table.dimensions);
  const published = dimensions.map((dimension) => {
    const codes = (leftOut.get(dimension.name) ?? []).flatMap((some) => some.split(','));
    // Also of a dimension without totals, so that a code that was misspelled is never left in silence.
    const without = withoutCodes(dimension, codes);
    return options.apart.includes(dimension.name) ? apart(dimension) : without;
  });
  const cube = cubeOf(table, dimensions);
  requireNoHiddenTotal(cube, (name) => options.hierarchy.some((given) => given.startsWith(`${name}=`)));
  if (options.area !== undefined) requireDimensions('area', [options.area], table.dimensions);
  const area = options.area === undefined ? largestDimension(cube) : table.dimensions.indexOf(options.area);
  const sizes = options.sizes === undefined ? [] : await readAreaSizes(options.sizes);
  const { codes, finest } = dimensions[area]!;
  const finestAreas = codes.slice(0, finest).filter((code) => code !== unknown);
  if (options.sizes !== undefined) requireSizes(options.sizes, sizes, finestAreas);
  if (sensitivity === 'strict' && sizes.every(({ level }) => level === undefined)) throw sizesNeeded();
  const rules = {
    sensitivity,
    published,
    apart: options.apart,
    sensitive: options.sensitive,
    area,
    absentIsImpossible: absent === 'impossible',
    rung: rungOf(sizes, years),
  };
  return { ...tableToProtect(cube, rules), cube, policy, sizes };
}

function numbers(options: Options) {
  const given = {
    threshold: numberOf('threshold', options.threshold),
    pPercent: numberOf('p-percent', options.pPercent),
    dominancePercent: numberOf('dominance', options.dominance),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What kind of area each cell is of; the smallest kind, of which least may be told, where the file does not say. */
function rungOf(sizes: readonly SizedArea[], years: number): (cell: { readonly area: string }) => LadderRung {
  const levels = new Map(sizes.map(({ area, level }) => [area, level]));
  return ({ area }) => ({ level: levels.get(area) ?? 'neighbourhood', years });
}

async function dimensionsOf(table: TableFile, given: readonly string[]): Promise<Dimension[]> {
  const files = byDimension('hierarchy', given);
  requireDimensions('hierarchy', files.keys(), table.dimensions);
  return Promise.all(
    table.dimensions.map(async (name, d) => {
      const own = files.get(name);
      if (own === undefined) return flatDimension(name, table.codes[d]!);
      return hierarchicalDimension(name, await Promise.all(own.map(readHierarchy)));
    }),
  );
}

function sizesNeeded(): Fault {
  return new Fault('SIZES_NEEDED', {
    nl: 'Met --sensitivity strict verschijnt alleen een gebied dat groot genoeg is; geef met --sizes een bestand code, inwoners, woningen, niveau, en noem met --area de kolom met gebieden.',
    en: 'With --sensitivity strict only an area that is large enough appears; give a file code, inhabitants, dwellings, level with --sizes, and name the column of areas with --area.',
  });
}

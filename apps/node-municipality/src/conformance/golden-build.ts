import { createHash } from 'node:crypto';
import { canonical, levelOf, type PublishedTable } from '@zichtlijn/release';
import { build } from '../build/build.ts';
import { withGoldenNode } from './golden-node.ts';

/** What a build made of the golden microdata: the hash over all of it, and of each table a short hash per cell. */
export interface GoldenRelease {
  readonly root: string;
  /** Table → its cells, each as four characters, in order of address. */
  readonly tables: Readonly<Record<string, string>>;
}

/** Characters of a cell: 24 bits tell a changed cell, and nothing else is asked of them. */
export const CELL_CHARACTERS = 4;

/**
 * Count, protect and seal the golden microdata with the software of this node, as it does everything else.
 *
 * @param scratch address of an empty database on a PostgreSQL server; embedded when left out
 */
export function goldenBuild(scratch?: string): Promise<GoldenRelease> {
  return withGoldenNode(async (configuration) => {
    const { manifest, tables } = await build(configuration, configuration.municipalities[0]!);
    return { root: manifest.seal!.root, tables: goldenTables(tables) };
  }, scratch);
}

/** The cells of released tables as short hashes, by the name of their table. */
export function goldenTables(tables: readonly PublishedTable[]): GoldenRelease['tables'] {
  const rows = new Map<string, [address: string, hash: string][]>();
  for (const { indicator, version, cells } of tables) {
    for (const { area, period, breakdown, category, measure, value, status, flags } of cells) {
      const table = `${indicator}@${version} ${levelOf(area)} ${breakdown}`;
      const address = canonical([area, period, category, measure]);
      const cell = canonical([address, value, status, [...flags].sort()]);
      const hash = createHash('sha256').update(cell).digest('base64url').slice(0, CELL_CHARACTERS);
      rows.set(table, [...(rows.get(table) ?? []), [address, hash]]);
    }
  }
  const named = [...rows].map(([table, cells]) => [
    table,
    cells
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, hash]) => hash)
      .join(''),
  ]);
  return Object.fromEntries(named.sort(([one], [other]) => (one! < other! ? -1 : 1)));
}

import { createHash } from 'node:crypto';
import type { PublishedTable } from '../cell.ts';
import type { ReleaseSeal, SealedTable } from '../manifest.ts';
import { canonical } from './canonical.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import { type SliceSeal, sealSlice } from './seal-slice.ts';
import { slicesOf } from './slice.ts';

/** An area as a release names it. */
export interface SealedArea {
  readonly code: string;
  readonly level: string;
  readonly name: string;
}

/** The leaf of a slice in the tree of its table. */
export function sliceLeaf({ level, breakdown, period, hash }: SliceSeal): Buffer {
  return leafHash(Buffer.from(JSON.stringify([level, breakdown, period, hash])));
}

/** The hashes of tables over those of their slices, which come in the order of the seal. */
export function sealedTables(slices: readonly SliceSeal[]): SealedTable[] {
  const tables = Map.groupBy(slices, ({ indicator, version }) => JSON.stringify([indicator, version]));
  return [...tables.values()].map((parts) => {
    const { indicator, version } = parts[0]!;
    return { indicator, version, hash: merkleRoot(parts.map(sliceLeaf)) };
  });
}

/** The hash of the names of areas. They are public: it has no salt. */
export function areasHash(areas: readonly SealedArea[]): string {
  const rows = areas.map(({ code, level, name }) => [code, level, name]).sort(([a], [b]) => (a! < b! ? -1 : 1));
  return createHash('sha256')
    .update(`zichtlijn-areas-1\n${canonical(rows)}`)
    .digest('hex');
}

/** One hash over all that a release releases: the same whenever it is built again from the same. */
export function sealRoot(areas: string, tables: readonly SealedTable[]): string {
  const leaves = [['areas', areas], ...tables.map(({ indicator, version, hash }) => [indicator, version, hash])];
  return merkleRoot(leaves.map((leaf) => leafHash(Buffer.from(JSON.stringify(leaf)))));
}

/**
 * Seal what a release releases.
 *
 * @param secret of the node, from which the salts follow; at least 32 bytes
 */
export function sealRelease(
  { municipality, areas, tables }: ReleasedContent,
  secret: Uint8Array,
): { seal: ReleaseSeal; slices: readonly SliceSeal[] } {
  if (secret.byteLength < 32) throw new RangeError('The secret of the salts has under 32 bytes');
  const slices = slicesOf(tables).map((slice) => sealSlice(municipality, slice, secret));
  return { seal: sealOf(areasHash(areas), slices), slices };
}

/** The seal over areas and slices. */
export function sealOf(areas: string, slices: readonly SliceSeal[]): ReleaseSeal {
  const tables = sealedTables(slices);
  return { areas, tables, root: sealRoot(areas, tables) };
}

/** What is sealed: all that a release shows. */
export interface ReleasedContent {
  readonly municipality: string;
  readonly areas: readonly SealedArea[];
  readonly tables: readonly PublishedTable[];
}

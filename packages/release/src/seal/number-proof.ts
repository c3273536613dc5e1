import { nodeLevels } from '@zichtlijn/indicators';
import { z } from 'zod';
import type { PublishedCell } from '../cell.ts';
import { levelOf } from '../level-of.ts';
import { canonical, readCanonical } from './canonical.ts';
import { checkManifest, type KeysOf } from './check-manifest.ts';
import { inclusionPath, rootFrom } from './merkle.ts';
import type { SealFinding } from './seal-fault.ts';
import { sliceLeaf } from './seal-release.ts';
import { cellLeaf, leavesOf, type SliceSeal, saltKeyOf, saltOf } from './seal-slice.ts';
import type { SealedManifest } from './sealed-manifest.ts';
import { type SliceAddress, sliceOrder } from './slice.ts';
import { cellRow, type SealedSlice } from './slice-line.ts';

const way = z.strictObject({
  ...{ index: z.int().min(0), size: z.int().min(1), path: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(64) },
});
const text = z.string().min(1).max(120);
const schema = z.strictObject({
  format: z.literal('zichtlijn-number-1'),
  ...{ indicator: text, version: z.int().min(0), level: z.enum(nodeLevels), breakdown: text, period: text },
  cell: cellRow,
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  inSlice: way,
  inTable: way,
  manifest: z.unknown(),
});

/** A number that was published, or the status of a hidden one, as its proof says it. */
export interface ProvedNumber extends SliceAddress {
  readonly municipality: string;
  readonly release: string;
  readonly cell: PublishedCell;
}

/**
 * The proof that a cell stands in a release: the cell, its salt, the ways to the hash of its table, and the signed manifest. It tells nothing of
 * any other cell. Null when the slice has no such cell.
 *
 * @param slices all slices of the table, in the order of the seal
 */
export function numberProof(
  manifest: SealedManifest,
  slice: SealedSlice,
  slices: readonly SliceSeal[],
  wanted: Pick<PublishedCell, 'area' | 'category' | 'measure'>,
): string | null {
  const { indicator, version, level, breakdown, period, saltKey } = slice;
  const index = slice.cells.findIndex(
    ({ area, category, measure }) => area === wanted.area && category === wanted.category && measure === wanted.measure,
  );
  const cell = slice.cells[index];
  const place = slices.findIndex((other) => sliceOrder(other, slice) === 0);
  if (cell === undefined || place === -1) return null;
  return canonical({
    format: 'zichtlijn-number-1',
    ...{ indicator, version, level, breakdown, period },
    cell: [cell.area, cell.category, cell.measure, cell.value, cell.status, [...cell.flags].sort()],
    salt: saltOf(saltKeyOf(saltKey), cell).toString('hex'),
    inSlice: inclusionPath(leavesOf(manifest.municipality, slice, saltKey), index),
    inTable: inclusionPath(slices.map(sliceLeaf), place),
    manifest,
  });
}

/** Check the proof of a number, as text in a file, with or without a newline at its end. */
export function checkNumberProof(
  bytes: Uint8Array,
  keysOf: KeysOf,
): { number: ProvedNumber | null; manifest: SealedManifest | null; findings: readonly SealFinding[] } {
  const line = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
  const { data } = schema.safeParse(readCanonical(line));
  if (data === undefined) return { number: null, manifest: null, findings: [{ fault: 'FORM', at: 'proof' }] };
  const { manifest, findings } = checkManifest(data.manifest, keysOf);
  if (manifest === null) return { number: null, manifest, findings };
  const [area, category, measure, value, status, flags] = data.cell;
  const { indicator, version, level, breakdown, period } = data;
  const slice = { indicator, version, level, breakdown, period };
  const cell = { area, period, breakdown, category, measure, value, status, flags };
  const leaf = cellLeaf(Buffer.from(data.salt, 'hex'), manifest.municipality, slice, cell);
  const hash = rootFrom(leaf, data.inSlice);
  const table = hash === null ? null : rootFrom(sliceLeaf({ ...slice, hash, saltKey: '' }), data.inTable);
  const sealed = manifest.seal.tables.find((one) => one.indicator === indicator && one.version === version);
  const isThere = table !== null && table === sealed?.hash && levelOf(area) === level;
  const number = { ...slice, municipality: manifest.municipality, release: manifest.id, cell };
  return {
    ...{ number, manifest },
    findings: isThere ? findings : [...findings, { fault: 'NUMBER', at: `${indicator}@${version} ${area} ${period}` }],
  };
}

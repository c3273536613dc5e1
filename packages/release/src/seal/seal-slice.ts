import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { PublishedCell } from '../cell.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import type { Slice, SliceAddress } from './slice.ts';

/** The seal of a slice: its hash, and the key that its salts are made with. Both hexadecimal. */
export interface SliceSeal extends SliceAddress {
  /** For whoever has the whole slice. A single number is proved by its own salt. */
  readonly saltKey: string;
  readonly hash: string;
}

const addressOf = ({ indicator, version, level, breakdown, period }: SliceAddress): SliceAddress => ({
  ...{ indicator, version, level, breakdown, period },
});

/** All that a release says of a cell, as one text. A hidden cell says its address and its status, and nothing else. */
export function cellText(municipality: string, slice: SliceAddress, cell: PublishedCell): string {
  const { indicator, version, level, breakdown, period } = slice;
  const { area, category, measure, value, status, flags } = cell;
  const address = [municipality, indicator, version, level, breakdown, period, area, category, measure];
  return JSON.stringify([...address, value, status, [...flags].sort()]);
}

/** The leaf of a cell. Without its salt a hidden neighbour in a proof could be guessed: there are few small numbers. */
export function cellLeaf(salt: Buffer, municipality: string, slice: SliceAddress, cell: PublishedCell): Buffer {
  return leafHash(salt, Buffer.from(cellText(municipality, slice, cell)));
}

/** The salt of a cell, of 128 bits: it follows from the key of its slice and from where the cell stands, never from a value. */
export function saltOf(saltKey: KeyObject, { area, category, measure }: PublishedCell): Buffer {
  const address = JSON.stringify([area, category, measure]);
  return createHmac('sha256', saltKey).update(address).digest().subarray(0, 16);
}

/** The key of a slice's salts as an object, from its text. */
export const saltKeyOf = (text: string): KeyObject => createSecretKey(Buffer.from(text, 'hex'));

/** The leaves of a slice, in its order. */
export function leavesOf(municipality: string, slice: Slice, saltKey: string): Buffer[] {
  const key = saltKeyOf(saltKey);
  return slice.cells.map((cell) => cellLeaf(saltOf(key, cell), municipality, slice, cell));
}

/** The hash of a slice under the key of its salts. */
export function sliceHash(municipality: string, slice: Slice, saltKey: string): string {
  return merkleRoot(leavesOf(municipality, slice, saltKey));
}

/**
 * Seal a slice. The key of its salts is a keyed hash of what the slice releases: a rebuild gives the same, another release gives others, and it tells
 * nothing that the slice does not.
 *
 * @param secret of the node, for this purpose alone
 */
export function sealSlice(municipality: string, slice: Slice, secret: Uint8Array): SliceSeal {
  const made = createHmac('sha256', secret).update('zichtlijn-salt-1\n');
  for (const cell of slice.cells) made.update(cellText(municipality, slice, cell)).update('\n');
  const saltKey = made.digest('hex');
  return { ...addressOf(slice), saltKey, hash: sliceHash(municipality, slice, saltKey) };
}

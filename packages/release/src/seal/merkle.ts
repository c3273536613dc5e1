import { createHash } from 'node:crypto';

/** Where a leaf stands in a tree, and the hashes beside its way to the root. Hashes are hexadecimal. */
export interface InclusionPath {
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
}

const kinds = { leaf: Buffer.of(0), node: Buffer.of(1), root: Buffer.of(2) } as const;

function hashOf(kind: keyof typeof kinds, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(kinds[kind]);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The hash of a leaf. Leaf, node and root differ in their first byte, so that none can pass for another (RFC 9162, 2.1). */
export function leafHash(...parts: readonly Uint8Array[]): Buffer {
  return hashOf('leaf', ...parts);
}

/** The root over leaves in their order (RFC 9162, 2.1.1), with their number in it: a proof then says of how many. */
export function merkleRoot(leaves: readonly Buffer[]): string {
  return rootOf(levelsOf(leaves).at(-1)?.[0] ?? Buffer.alloc(0), leaves.length).toString('hex');
}

/** The way from one leaf to the root (RFC 9162, 2.1.3). */
export function inclusionPath(leaves: readonly Buffer[], index: number): InclusionPath {
  const path: string[] = [];
  let at = index;
  for (const level of levelsOf(leaves)) {
    const beside = level[at ^ 1];
    if (beside !== undefined) path.push(beside.toString('hex'));
    at >>= 1;
  }
  return { index, size: leaves.length, path };
}

/** The root that a leaf and its path lead to (RFC 9162, 2.1.3.2); null when the path does not fit its place. */
export function rootFrom(leaf: Buffer, { index, size, path }: InclusionPath): string | null {
  if (index >= size) return null;
  let hash = leaf;
  let used = 0;
  for (let at = index, width = size; width > 1; at >>= 1, width = Math.ceil(width / 2)) {
    // The last one of an odd level goes up as it is.
    if (at % 2 === 0 && at === width - 1) continue;
    const text = path[used];
    if (text === undefined) return null;
    used += 1;
    const beside = Buffer.from(text, 'hex');
    hash = at % 2 === 0 ? hashOf('node', hash, beside) : hashOf('node', beside, hash);
  }
  return used === path.length ? rootOf(hash, size).toString('hex') : null;
}

function levelsOf(leaves: readonly Buffer[]): Buffer[][] {
  const levels = [[...leaves]];
  for (let level = levels[0]!; level.length > 1; ) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at]!, level[at + 1]];
      above.push(right === undefined ? left : hashOf('node', left, right));
    }
    levels.push(above);
    level = above;
  }
  return levels;
}

function rootOf(top: Buffer, size: number): Buffer {
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(size));
  return hashOf('root', count, top);
}

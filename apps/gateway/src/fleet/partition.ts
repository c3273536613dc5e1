import type { Representation } from './representation.ts';

/** What one node is asked: every representation once, and where in the request each stands. */
export interface Share {
  /** Undefined when no node owns these. */
  readonly node: string | undefined;
  readonly representations: Representation[];
  /** Per representation its positions in the request. */
  readonly at: number[][];
}

/** Divide representations by the node that owns their municipality and by type, each equal one once. */
export function partition(
  representations: readonly Representation[],
  ownerOf: (municipality: string) => string | undefined,
): Share[] {
  const shares = new Map<string, { share: Share; seen: Map<string, number[]> }>();
  representations.forEach((representation, position) => {
    const node = ownerOf(representation.code);
    const which = `${representation.__typename} ${node ?? ''}`;
    let part = shares.get(which);
    if (!part) {
      part = { share: { node, representations: [], at: [] }, seen: new Map() };
      shares.set(which, part);
    }
    const key = JSON.stringify(representation);
    const positions = part.seen.get(key);
    if (positions) {
      positions.push(position);
      return;
    }
    const fresh = [position];
    part.seen.set(key, fresh);
    part.share.representations.push(representation);
    part.share.at.push(fresh);
  });
  return [...shares.values()].map(({ share }) => share);
}

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
  const parts = new Map<string, Part>();
  for (let position = 0; position < representations.length; position++) {
    const representation = representations[position]!;
    const node = ownerOf(representation.code);
    const which = `${representation.__typename} ${node ?? ''}`;
    const part = parts.get(which);
    if (part) add(part, representation, position);
    else parts.set(which, { share: { node, representations: [representation], at: [[position]] }, seen: null });
  }
  return Array.from(parts.values(), ({ share }) => share);
}

interface Part {
  readonly share: Share;
  /** Positions by representation; of the one that most nodes are asked, it is not made. */
  seen: Map<string, number[]> | null;
}

function add(part: Part, representation: Representation, position: number): void {
  const { representations, at } = part.share;
  part.seen ??= new Map([[JSON.stringify(representations[0]), at[0]!]]);
  const key = JSON.stringify(representation);
  const positions = part.seen.get(key);
  if (positions) {
    positions.push(position);
    return;
  }
  const fresh = [position];
  part.seen.set(key, fresh);
  representations.push(representation);
  at.push(fresh);
}

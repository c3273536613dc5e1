import type { Share } from './partition.ts';
import type { Representation } from './representation.ts';

/** What of a node's share may be asked, and what stays unasked. */
export interface Reach {
  readonly within: Share;
  readonly outside: Share;
}

/** Divide what a node would be asked by what whoever asks may know. */
export function reachOf(share: Share, mayAsk: (one: Representation) => boolean): Reach {
  const { node, representations, at } = share;
  const may = representations.map(mayAsk);
  if (!may.includes(false)) return { within: share, outside: { node, representations: [], at: [] } };
  const part = (wanted: boolean): Share => {
    const kept = may.flatMap((one, i) => (one === wanted ? [i] : []));
    return { node, representations: kept.map((i) => representations[i]!), at: kept.map((i) => at[i]!) };
  };
  return { within: part(true), outside: part(false) };
}

import type { Representation } from '../fleet/representation.ts';

/** A text for a representation that no other has. */
export function representationKey(representation: Representation): string {
  if (representation.__typename !== 'ComparisonRow') return JSON.stringify(representation);
  // The fields of its key in the contract, of which there are no others: asked for every row. What a client may word as they like goes with its length, so that no two run into one.
  const { code, indicator, version, period, level, breakdown } = representation as Record<string, unknown>;
  return `${code} ${version} ${level} ${worded(indicator)} ${worded(period)} ${worded(breakdown)}`;
}

const worded = (text: unknown): string => `${String(text).length} ${String(text)}`;

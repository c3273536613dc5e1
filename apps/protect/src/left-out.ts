import { Fault } from '@zichtlijn/messages';
import type { Dimension, Sum } from './dimension.ts';

/** What of a dimension is published: positions of codes, and the sums between them. */
export interface PublishedCodes {
  readonly kept: readonly number[];
  readonly sums: readonly Sum[];
}

/** Everything but the codes named; a total above one of them becomes the sum of what is below. */
export function withoutCodes(dimension: Dimension, codes: readonly string[]): PublishedCodes {
  const out = new Set(codes.map((code) => dimension.position.get(code) ?? -1));
  const firstSum = new Map(dimension.sums.toReversed().map(({ total, parts }) => [total, parts]));
  const wrong = codes.find((code) => !firstSum.has(dimension.position.get(code) ?? -1));
  if (wrong !== undefined) throw notATotal(dimension.name, wrong);
  const below = (part: number): readonly number[] => (out.has(part) ? firstSum.get(part)!.flatMap(below) : [part]);
  return {
    kept: dimension.codes.map((_, i) => i).filter((i) => !out.has(i)),
    sums: dimension.sums
      .filter(({ total }) => !out.has(total))
      .map(({ total, parts }) => ({ total, parts: parts.flatMap(below) })),
  };
}

/** The finest codes alone: each a table of its own, with no total over them. */
export function apart(dimension: Dimension): PublishedCodes {
  return { kept: dimension.codes.slice(0, dimension.finest).map((_, i) => i), sums: [] };
}

function notATotal(name: string, code: string): Fault {
  return new Fault('LEAVE_OUT_UNKNOWN', {
    nl: `${code} is geen totaal van ${name}, en alleen een totaal kan weggelaten worden. Kies een code waar andere onder staan.`,
    en: `${code} is no total of ${name}, and only a total can be left out. Choose a code that has others under it.`,
  });
}

/** Where a cell stands, as anybody can name it. */
export interface PublicAddress {
  readonly quantity: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
}

/** One text per cell. */
export const cellName = (a: PublicAddress): string => [a.quantity, a.area, a.period, a.breakdown, a.category].join(' ');

/** A fact about cells: `lower` ≤ Σ factor × cell ≤ `upper`. */
export interface LinearFact {
  readonly terms: ReadonlyMap<string, number>;
  readonly lower: number;
  readonly upper: number;
}

/** What an outsider holds: the published values, and what everybody knows of how cells hang together. */
export interface LinearFacts {
  readonly known: ReadonlyMap<string, number>;
  readonly facts: readonly LinearFact[];
  /** Cells of which everybody knows that they are not zero: hidden where zeros are told. Any other cell is at least zero. */
  readonly notZero: ReadonlySet<string>;
}

/** The parts add up to the total. */
export function sum(total: string, parts: readonly string[]): LinearFact {
  return { terms: new Map([[total, -1], ...parts.map((part) => [part, 1] as const)]), lower: 0, upper: 0 };
}

/** One is at most the other. */
export function atMost(less: string, more: string): LinearFact {
  return {
    terms: new Map([
      [more, 1],
      [less, -1],
    ]),
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
  };
}

/** The total counts everything once that stands in one or more of the parts. */
export function union(total: string, parts: readonly string[]): readonly LinearFact[] {
  const covered = { ...sum(total, parts), upper: Number.POSITIVE_INFINITY };
  return [covered, ...parts.map((part) => atMost(part, total))];
}

/** Cells that are in some fact and not known. */
export function unknowns({ known, facts }: LinearFacts): readonly string[] {
  return [...new Set(facts.flatMap(({ terms }) => [...terms.keys()]))].filter((cell) => !known.has(cell));
}

/** The facts in unknown cells alone: what is known is moved to the bounds. */
export function withoutKnown({ known, facts }: LinearFacts): readonly LinearFact[] {
  const distinct = new Map<string, LinearFact>();
  for (const fact of facts) {
    const terms = new Map<string, number>();
    let moved = 0;
    for (const [cell, factor] of fact.terms) {
      const value = known.get(cell);
      if (value === undefined) terms.set(cell, factor);
      else moved += factor * value;
    }
    if (terms.size === 0) continue;
    const left = { terms, lower: fact.lower - moved, upper: fact.upper - moved };
    distinct.set(JSON.stringify([...terms, left.lower, left.upper]), left);
  }
  return [...distinct.values()];
}

/** Somebody also knows these cells. */
export function knowing(facts: LinearFacts, own: Iterable<readonly [string, number]>): LinearFacts {
  return { ...facts, known: new Map([...facts.known, ...own]) };
}

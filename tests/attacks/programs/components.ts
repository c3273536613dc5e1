import { type LinearFact, type LinearFacts, withoutKnown } from '../outside/linear-facts.ts';

/** Unknown cells that hang together, with every fact among them. */
export interface Component {
  readonly cells: readonly string[];
  readonly facts: readonly LinearFact[];
}

/** Splits what an outsider holds into parts that say nothing about one another; what is known ties nothing together. */
export function components(held: LinearFacts): readonly Component[] {
  const facts = withoutKnown(held);
  const parent = new Map<string, string>();
  const root = (cell: string): string => {
    let at = cell;
    while (parent.get(at) !== undefined && parent.get(at) !== at) at = parent.get(at)!;
    parent.set(cell, at);
    return at;
  };
  for (const { terms } of facts) {
    const [first, ...others] = terms.keys();
    for (const other of others) parent.set(root(other), root(first!));
    parent.set(root(first!), root(first!));
  }
  const grouped = Map.groupBy(facts, ({ terms }) => root(terms.keys().next().value!));
  return [...grouped.values()].map((own) => ({
    facts: own,
    cells: [...new Set(own.flatMap(({ terms }) => [...terms.keys()]))],
  }));
}

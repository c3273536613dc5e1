import type { LinearFacts } from '../outside/linear-facts.ts';
import { linearSolve } from './linear-solve.ts';

/** Attack 10: tables that are safe one by one share a margin; gives what only shows in all of them together. */
export function linkedTables(tables: readonly LinearFacts[]): Map<string, number> {
  const alone = new Set(tables.flatMap((table) => [...linearSolve(table).keys()]));
  const together = linearSolve({
    known: new Map(tables.flatMap(({ known }) => [...known])),
    facts: tables.flatMap(({ facts }) => facts),
    notZero: new Set(tables.flatMap(({ notZero }) => [...notZero])),
  });
  return new Map([...together].filter(([name]) => !alone.has(name)));
}

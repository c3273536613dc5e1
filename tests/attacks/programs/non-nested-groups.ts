import { type LinearFacts, sum } from '../outside/linear-facts.ts';
import { linearSolve } from './linear-solve.ts';

/** Totals over groups of municipalities, and what single municipalities published themselves. */
export interface GroupTotals {
  readonly groups: readonly { readonly members: readonly string[]; readonly total: number }[];
  readonly municipalities: ReadonlyMap<string, number>;
}

/** Attack 14: groups that cross (the country, the G4, the RIECs) leave single municipalities when taken from one another. */
export function nonNestedGroups({ groups, municipalities }: GroupTotals): Map<string, number> {
  const held: LinearFacts = {
    known: new Map([...municipalities, ...groups.map(({ total }, i) => [`group ${i}`, total] as const)]),
    facts: groups.map(({ members }, i) => sum(`group ${i}`, members)),
    notZero: new Set(),
  };
  return linearSolve(held);
}

/** A total over the municipalities of a roster. */
export interface RosterTotal {
  readonly roster: readonly string[];
  readonly total: number;
}

/** Attack 28: somebody is said to have dropped out, and the two totals differ by exactly that one. */
export function rosterForgery(totals: readonly RosterTotal[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { roster, total } of totals) {
    for (const smaller of totals) {
      const missing = roster.filter((one) => !smaller.roster.includes(one));
      const extra = smaller.roster.filter((one) => !roster.includes(one));
      if (missing.length === 1 && extra.length === 0) found.set(missing[0]!, total - smaller.total);
    }
  }
  return found;
}

import { auditPattern, type CellAddress, type ConfidentialTable, defaultPolicy } from '../../src/index.ts';
import { key } from '../outsider.ts';

/** What the cheapest pattern loses, Σ (1 + ln(1 + |value|)) over the cells that no rule hides. */
export interface LeastLoss {
  readonly cost: number;
  /** How many cells it hides beside those that rules hide. */
  readonly cells: number;
}

/**
 * The least loss at which a table is protected, by the audit and by trying alone. What is safe stays so when more is hidden; so of every pattern that is not safe, made as large as it
 * can be without being safe, one cell more has to be hidden. The cheapest pattern that hides one of each such set is tried until it is safe (implicit hitting set: Moreno-Centeno and Karp, 'The implicit hitting
 * set approach to solve combinatorial optimization problems', Operations Research 61, 2013).
 */
export async function leastLoss(table: ConfidentialTable): Promise<LeastLoss> {
  const unsafe = async (hidden: ReadonlySet<string>) => {
    const { findings } = await auditPattern([table], (cell) => hidden.has(key(cell)), defaultPolicy);
    return findings;
  };
  const isUnsafeShown = (await unsafe(new Set())).filter(({ kind }) => kind === 'shown-unsafe');
  const primary = new Set(isUnsafeShown.map(({ cell }) => key(cell as CellAddress)));
  const free = table.cells
    .filter((cell) => cell.units > 0 && !primary.has(key(cell)))
    .map((cell) => ({ name: key(cell), cost: 1 + Math.log1p(Math.abs(cell.value)) }))
    .sort((a, b) => a.cost - b.cost);
  const isSafe = async (chosen: ReadonlySet<number>) =>
    (await unsafe(new Set([...primary, ...[...chosen].map((at) => free[at]!.name)]))).length === 0;
  const sets: number[][] = [];
  for (;;) {
    const chosen = cheapestOfEach(
      sets,
      free.map(({ cost }) => cost),
    );
    if (await isSafe(chosen)) return { cost: costOf(chosen), cells: chosen.size };
    const grown = new Set(chosen);
    for (const at of free.keys()) if (!grown.has(at) && (await isSafe(grown.add(at)))) grown.delete(at);
    sets.push([...free.keys()].filter((at) => !grown.has(at)));
    if (sets.at(-1)!.length === 0) throw new Error('No pattern protects this table');
  }

  function costOf(chosen: ReadonlySet<number>): number {
    return [...chosen].reduce((sum, at) => sum + free[at]!.cost, 0);
  }
}

/** The cheapest choice with one of each set in it, by trying: which of the first set that has none is in. */
function cheapestOfEach(sets: readonly (readonly number[])[], cost: readonly number[]): Set<number> {
  let best: { readonly chosen: ReadonlySet<number>; readonly cost: number } = {
    chosen: new Set(),
    cost: Number.POSITIVE_INFINITY,
  };
  const look = (chosen: ReadonlySet<number>, out: ReadonlySet<number>, spent: number) => {
    if (spent >= best.cost - 1e-9) return;
    const open = sets
      .filter((set) => !set.some((at) => chosen.has(at)))
      .map((set) => set.filter((at) => !out.has(at)))
      .sort((a, b) => a.length - b.length);
    const [first] = open;
    if (first === undefined) {
      best = { chosen, cost: spent };
      return;
    }
    const without = new Set(out);
    for (const at of first) {
      look(new Set([...chosen, at]), without, spent + cost[at]!);
      // Who is in further on, this one is not.
      without.add(at);
    }
  };
  look(new Set(), new Set(), 0);
  return new Set(best.chosen);
}

import { type ConfidentialTable, defaultPolicy, type EarlierCell, protectTogether } from '@zichtlijn/disclosure';
import { quick } from '../../packages/disclosure/test/city.ts';
import { cellName, type LinearFact, type LinearFacts, sum } from '../attacks/outside/linear-facts.ts';
import { pinned } from '../attacks/programs/feasible-intervals.ts';
import { linearSolve } from '../attacks/programs/linear-solve.ts';
import { told } from './outsider-of-tables.ts';

/** How a second count follows a first. */
export type Kind = 'another version' | 'a recount';
export const kinds: readonly Kind[] = ['another version', 'a recount'];

/** Of a cell of the second count, what the first counted more. */
export const leftOutOf = (cell: string): string => `left out ${cell}`;

/**
 * Both counts released, as whoever has both releases writes it down: each adds up, the second is part of the first, and so is what it leaves out.
 *
 * @param cells by name, of the second count
 * @param heeded whether the second release knows of the first
 */
export async function heldOfTwoCounts(
  first: ConfidentialTable,
  second: ConfidentialTable,
  cells: readonly string[],
  kind: Kind,
  heeded: boolean,
): Promise<LinearFacts> {
  const before = await release(first);
  const after = await release(second, heeded ? earlierOf(first, before, kind) : []);
  const facts = second.relations.flatMap(({ total, parts }): LinearFact[] =>
    ['', 'first ', leftOutOf('')].map((prefix) =>
      sum(
        `${prefix}${cellName(total)}`,
        parts.map((part) => `${prefix}${cellName(part)}`),
      ),
    ),
  );
  for (const name of cells) facts.push(sum(`first ${name}`, [name, leftOutOf(name)]));
  const known = new Map<string, number>(
    [...before].flatMap(([name, value]) => (value === null ? [] : [[`first ${name}`, value] as const])),
  );
  // What was told is told again as it was, and says nothing of the recount.
  for (const [name, value] of after)
    if (value !== null && !(kind === 'a recount' && heeded && before.has(name))) known.set(name, value);
  return { known, facts, notZero: new Set() };
}

/** Of some cells, those that he knows exactly. */
export async function exactlyKnown(held: LinearFacts, cells: readonly string[]): Promise<string[]> {
  const solved = linearSolve(held);
  const one = await pinned(held, { notZero: false, whole: false }, cells);
  return cells.filter((name) => solved.has(name) || one.has(name));
}

const release = async (table: ConfidentialTable, published: readonly EarlierCell[] = []) =>
  told(await protectTogether([table], defaultPolicy, [], { ...quick, published }));

function earlierOf(table: ConfidentialTable, before: Awaited<ReturnType<typeof release>>, kind: Kind): EarlierCell[] {
  return table.cells.flatMap((cell): EarlierCell[] => {
    const value = before.get(cellName(cell));
    if (value === undefined) return [];
    return [kind === 'a recount' ? { ...cell, value } : { ...cell, value, ofOther: true }];
  });
}

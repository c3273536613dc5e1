import { knowing, type LinearFacts } from '../outside/linear-facts.ts';
import { components } from './components.ts';
import { linearSolve } from './linear-solve.ts';

/**
 * Attack 6: the only contributor to a hidden cell knows it, and perhaps others where nobody else is; gives what published numbers then
 * give away. What follows from zeros alone is no news: a total with one part that is not zero is that part, and so about the same unit.
 */
export function singletonContributor(held: LinearFacts, own: ReadonlyMap<string, number>): Map<string, number> {
  const around = components(held).filter(({ cells }) => cells.some((name) => own.has(name)));
  const facts = around.flatMap((component) => component.facts);
  const near = { ...held, facts, known: new Map<string, number>() };
  const zeros = new Map([...held.known].filter(([, value]) => value === 0));
  const itself = linearSolve(knowing({ ...held, known: zeros, facts: held.facts.filter(touches(around)) }, own));
  const before = linearSolve(near);
  return new Map([...linearSolve(knowing(near, own))].filter(([name]) => !before.has(name) && !itself.has(name)));
}

const touches = (around: readonly { readonly cells: readonly string[] }[]) => {
  const cells = new Set(around.flatMap((component) => component.cells));
  return ({ terms }: LinearFacts['facts'][number]) => [...terms.keys()].some((name) => cells.has(name));
};

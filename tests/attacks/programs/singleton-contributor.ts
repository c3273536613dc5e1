import { knowing, type LinearFacts } from '../outside/linear-facts.ts';
import { components } from './components.ts';
import { linearSolve } from './linear-solve.ts';

/**
 * Attack 6: the only contributor to a hidden cell knows it, and perhaps others where nobody else is; gives what published numbers then
 * give away. What follows from zeros alone is no news, whether they are told or are what two told numbers differ by: a total with one part
 * that is not zero is that part, and so about the same unit.
 */
export function singletonContributor(held: LinearFacts, own: ReadonlyMap<string, number>): Map<string, number> {
  const around = components(held).filter(({ cells }) => cells.some((name) => own.has(name)));
  const facts = around.flatMap((component) => component.facts);
  const near = { ...held, facts, known: new Map<string, number>() };
  const before = linearSolve(near);
  const found = [...linearSolve(knowing(near, own))].filter(([name]) => !before.has(name));
  if (found.length === 0) return new Map();
  const itself = linearSolve(knowing({ ...held, known: zerosOf(held) }, own));
  return new Map(found.filter(([name]) => !itself.has(name)));
}

const zerosOf = (held: LinearFacts) =>
  new Map([...held.known, ...linearSolve(held)].filter(([, value]) => value === 0));

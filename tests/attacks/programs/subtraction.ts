import { knowing, type LinearFacts, withoutKnown } from '../outside/linear-facts.ts';

/** Attack 1: a total less its published parts is the one part that was not published; again and again. */
export function subtraction(held: LinearFacts): Map<string, number> {
  const recovered = new Map<string, number>();
  for (let before = -1; before < recovered.size; ) {
    before = recovered.size;
    for (const { terms, lower, upper } of withoutKnown(knowing(held, recovered))) {
      const [only, ...others] = terms;
      if (only !== undefined && others.length === 0 && lower === upper) recovered.set(only[0], lower / only[1]);
    }
  }
  return recovered;
}

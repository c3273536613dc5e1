/** Which cells were hidden, as one text that is equal exactly when the patterns are. */
export type Pattern = string;

/**
 * Attack 25 (Wong et al., VLDB 2007, minimality): the rules are public, so the attacker runs them on every value that a hidden cell can
 * have, and keeps those that would have given what was published.
 */
export async function patternInference(
  published: Pattern,
  candidates: Iterable<number>,
  run: (candidate: number) => Pattern | Promise<Pattern>,
): Promise<number[]> {
  const kept: number[] = [];
  for (const candidate of candidates) if ((await run(candidate)) === published) kept.push(candidate);
  return kept;
}

const kept = new Map<string, unknown>();
const KEEP = 60;

/** What was answered in full before, if it is still kept; it then counts as used last. */
export function keptAnswer<Kept>(key: string): Kept | undefined {
  const answer = kept.get(key) as Kept | undefined;
  if (answer !== undefined) keepAnswer(key, answer);
  return answer;
}

/** Keep an answer as long as the page is open, because a release never changes; of many, what was used longest ago goes first. */
export function keepAnswer(key: string, answer: unknown): void {
  kept.delete(key);
  kept.set(key, answer);
  const oldest = kept.keys().next();
  if (kept.size > KEEP && !oldest.done) kept.delete(oldest.value);
}

/** Attack 30: a label that is on no public list was written about one case. */
export function freeTextLabels(labels: Iterable<string>, lists: ReadonlySet<string>): string[] {
  return [...new Set(labels)].filter((label) => !lists.has(label)).sort();
}

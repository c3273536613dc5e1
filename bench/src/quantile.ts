/** The value below which a share `q` of the sample lies, by nearest rank. The sample is not empty. */
export function quantile(sample: readonly number[], q: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!;
}

/** The middle of a sample: of an odd number of rounds, one of them. */
export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

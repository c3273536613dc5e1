/** What one contributor can say of another from a published total. */
export interface Estimate {
  readonly atMost: number;
  /** How far the estimate is above the truth at the most, as a share of the truth: only the judge can tell. */
  readonly excess: (truth: number) => number;
}

/** Attack 18: the second largest takes its own from the published total; what is left is at least the largest, and hardly more. */
export function dominance(total: number, own: number): Estimate {
  const left = total - own;
  return { atMost: left, excess: (truth) => (left - truth) / truth };
}

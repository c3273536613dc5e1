/** A published percentage, to how many decimals, and its base where that is known. */
export interface Percentage {
  readonly value: number;
  readonly decimals: number;
  readonly base: number | null;
}

/** Numerator and base. */
export type Fraction = readonly [part: number, whole: number];

/**
 * Attack 19: the numerators that a percentage allows. With a base there is often one; without, a percentage of a small base fits few
 * fractions, which are all tried.
 */
export function ratioInversion({ value, decimals, base }: Percentage, largestBase = 30): readonly Fraction[] {
  const scale = 10 ** decimals;
  const shown = Math.round(value * scale);
  const bases = base === null ? Array.from({ length: largestBase }, (_, i) => i + 1) : [base];
  return bases.flatMap((whole) => {
    const near = Math.round((value / 100) * whole);
    return [near - 1, near, near + 1]
      .filter((part) => part >= 0 && part <= whole && Math.round((part / whole) * 100 * scale) === shown)
      .map((part): Fraction => [part, whole]);
  });
}

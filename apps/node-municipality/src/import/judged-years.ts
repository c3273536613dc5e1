/** Rows that were judged of one year: those that stand in the vault, and those that were rejected. */
export interface JudgedRows {
  readonly kept: number;
  readonly rejected: number;
}

/** By calendar year of the row itself. */
export type JudgedByYear = Readonly<Record<string, JudgedRows>>;

/** Rejected rows by the year that they are about, as far as it can be read: a row with a history is about several. */
export class RejectedYears {
  readonly #rows = new Map<string, number>();
  #undated = 0;

  add(years: readonly string[]): void {
    if (years.length === 0) this.#undated += 1;
    for (const year of new Set(years)) this.#rows.set(year, (this.#rows.get(year) ?? 0) + 1);
  }

  /**
   * Beside the rows that were kept of each year. Rejected rows of which no year can be read are divided over the years by how many rows each has, or where none
   * has any evenly over those of the delivery: each is about one of them, and which is not known.
   */
  beside(
    kept: ReadonlyMap<string, number>,
    { from, to }: { readonly from: string; readonly to: string },
  ): JudgedByYear {
    const told = [...new Set([...kept.keys(), ...this.#rows.keys()])].sort();
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    const years = told.length > 0 ? told : Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
    const dated = years.map((year) => ({ year, kept: kept.get(year) ?? 0, rejected: this.#rows.get(year) ?? 0 }));
    const weights = dated.map((one) => (told.length > 0 ? one.kept + one.rejected : 1));
    const share = divided(this.#undated, weights);
    return Object.fromEntries(
      dated.map(({ year, ...rows }, at) => [year, { ...rows, rejected: rows.rejected + share[at]! }]),
    );
  }
}

/** A whole number divided by weights into whole numbers that add up to it: what is left of rounding down goes to the largest fractions. */
function divided(number: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (number * weight) / all);
  const parts = exact.map(Math.floor);
  const left = number - parts.reduce((sum, part) => sum + part, 0);
  const byFraction = exact.map((_, at) => at).sort((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!) || a - b);
  for (const at of byFraction.slice(0, left)) parts[at]! += 1;
  return parts;
}

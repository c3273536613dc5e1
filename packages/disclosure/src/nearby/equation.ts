/** A linear relation between deviations from the true values: Σ sign × deviation = 0. */
export interface Equation {
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

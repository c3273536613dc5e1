/** Counts the steps of programs, and says when no more may be taken. */
export interface Meter {
  /** @param steps simplex iterations, or equations that a program was set up with. */
  spend(steps: number): void;
  /** Whether everything that may be taken was. */
  readonly overrun: boolean;
}

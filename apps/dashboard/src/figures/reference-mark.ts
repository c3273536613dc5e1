/** A number of a group, region or the country to read others against: a line where it is one number, a band where public cells tell no more. */
export interface ReferenceMark {
  readonly id: string;
  readonly name: string;
  /** What to say, with the form in which it is told. */
  readonly text: string;
  readonly line: number | null;
  readonly band: readonly [low: number, high: number] | null;
}

/** Strokes that tell references apart without colour. */
export const strokes = ['none', '7 4', '2 3', '10 3 2 3', '1 5'] as const;

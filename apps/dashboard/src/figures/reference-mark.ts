/** A number of a group, region or the country to read others against. */
export interface ReferenceMark {
  readonly id: string;
  readonly name: string;
  /** What to say, with the form in which it is told. */
  readonly text: string;
  /** Where the line stands: the number, or what the published cells give by themselves. */
  readonly line: number | null;
  /** Between which bounds the number lies, where public cells tell no more. */
  readonly band: readonly [low: number, high: number] | null;
  /** Whether the line is the number of the area. */
  readonly sure: boolean;
}

/** Strokes that tell references apart without colour. */
export const strokes = ['none', '8 4', '2 3', '10 3 2 3', '1 5'] as const;

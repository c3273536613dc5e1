/** Answers to one and the same question, however it was put; null where nothing was told. */
export type Answers = readonly (number | null)[];

/** What averaging gives, and whether there was anything to average. */
export interface Averaged {
  readonly mean: number | null;
  readonly differing: boolean;
}

/** Attack 23 (Asghar and Kaafar, PoPETs 2020, on TableBuilder): noise that is drawn again per question averages out. */
export function noiseAveraging(answers: Answers): Averaged {
  const told = answers.filter((answer) => answer !== null);
  const differing = new Set(answers).size > 1;
  if (told.length === 0) return { mean: null, differing };
  return { mean: Math.round(told.reduce((sum, answer) => sum + answer, 0) / told.length), differing };
}

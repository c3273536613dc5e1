import type { Policy } from '../policy.ts';

/** What a model was fitted on. */
export interface ModelSize {
  readonly units: number;
  /** Estimated parameters, the constant included. */
  readonly parameters: number;
}

/**
 * Degrees of freedom: a model has enough units beyond its parameters (ESSnet guidelines, December 2009): a saturated one repeats its data.
 * The one estimate that can be released is a ratio of two shares with its interval; for any other kind of model there is no measure.
 */
export function hasTooFewDegreesOfFreedom({ units, parameters }: ModelSize, { degreesOfFreedom }: Policy): boolean {
  return units - parameters < degreesOfFreedom;
}

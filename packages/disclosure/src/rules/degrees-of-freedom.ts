import type { Policy } from '../policy.ts';
import { ProtectionFault } from '../protection-fault.ts';

/** What a model was fitted on. */
export interface ModelSize {
  readonly units: number;
  /** Estimated parameters, the constant included. */
  readonly parameters: number;
}

/**
 * Degrees of freedom: a model leaves the node only with enough units, and enough of them beyond its parameters (ESSnet guidelines, December
 * 2009): a saturated one repeats its data.
 * @param name what the fault calls the model; it may be shown.
 * @throws ProtectionFault too-few-degrees-of-freedom, also for numbers that cannot be.
 */
export function assertModelSize(name: string, { units, parameters }: ModelSize, policy: Policy): void {
  const counted = Number.isSafeInteger(units) && Number.isSafeInteger(parameters) && parameters > 0;
  if (!counted || units - parameters < policy.degreesOfFreedom || units < policy.threshold)
    throw new ProtectionFault('too-few-degrees-of-freedom', [name]);
}

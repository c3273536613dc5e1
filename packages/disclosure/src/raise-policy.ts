import { type Policy, type PolicyNumberName, policyNumbers } from './policy.ts';

/** Values an owner may raise. Zeros are raised one sensitivity at a time. */
export type PolicyChanges = Partial<Readonly<Record<PolicyNumberName, number>>> & {
  readonly zeros?: Partial<Policy['zeros']>;
};

/**
 * A policy at least as strong as `base` in every number; its id tells that it was raised, not how (design: disclosure, 1a.15).
 * @throws RangeError when a change is weaker, no number, or names nothing in a policy.
 */
export function raisePolicy(base: Policy, changes: PolicyChanges): Policy {
  const { zeros = {}, ...numbers } = changes;
  for (const [name, value] of Object.entries(numbers)) requireStronger(base, name, value);
  for (const [sensitivity, value] of Object.entries(zeros)) {
    const now = base.zeros[sensitivity as keyof Policy['zeros']];
    if (now === undefined || (value !== 'shown' && value !== 'hidden'))
      throw new RangeError(`No such rule on zeros: ${sensitivity}`);
    if (now === 'hidden' && value === 'shown') throw new RangeError(`Weaker than the policy: zeros of ${sensitivity}`);
  }
  const id = base.id.endsWith('-raised') ? base.id : `${base.id}-raised`;
  return Object.freeze({ ...base, ...numbers, zeros: Object.freeze({ ...base.zeros, ...zeros }), id });
}

function requireStronger(base: Policy, name: string, value: unknown): void {
  if (!Object.hasOwn(policyNumbers, name) || typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new RangeError(`No such number in a policy: ${name}`);
  if (isWeaker(name as PolicyNumberName, value, base)) throw new RangeError(`Weaker than the policy: ${name}`);
}

/** Whether a number lies on the weak side of that of a policy. What is no number is weak. */
export function isWeaker(name: PolicyNumberName, value: number, than: Policy): boolean {
  const now = than[name];
  return policyNumbers[name].stronger === 'higher' ? !(value >= now) : !(value <= now);
}

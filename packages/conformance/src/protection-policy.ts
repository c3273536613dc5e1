import { createHash } from 'node:crypto';
import { canonical } from '@zichtlijn/release';
import { z } from 'zod';

const name = z.string().regex(/^[A-Za-z]{1,40}$/);
const zero = z.enum(['shown', 'hidden']);

/** The numbers by which a node protects what it releases, and whether it tells zeros, by sensitivity. */
export const protectionPolicy = z.strictObject({
  id: z.string().min(1).max(100),
  version: z.int().min(0),
  numbers: z.record(name, z.number()),
  zeros: z.record(name, zero),
});
export type ProtectionPolicy = z.infer<typeof protectionPolicy>;

/** The least that the federation asks: of each number also in which direction it is stronger. */
export const protectionFloor = protectionPolicy.extend({
  numbers: z.record(name, z.strictObject({ value: z.number(), stronger: z.enum(['higher', 'lower']) })),
});
export type ProtectionFloor = z.infer<typeof protectionFloor>;

/** A policy as one hash, hexadecimal: by it a node states that its policy is still the one it certified. */
export const protectionHash = (policy: ProtectionPolicy): string =>
  createHash('sha256')
    .update(`zichtlijn-protection-1\n${canonical(policy)}`)
    .digest('hex');

/**
 * The rules in which a policy protects less than the floor, by name; none when it protects as much in each. A rule that it does not have protects nothing;
 * a version from before the floor's may read a number in another way.
 */
export function weakerRules(policy: ProtectionPolicy, floor: ProtectionFloor): readonly string[] {
  const numbers = Object.entries(floor.numbers).filter(([rule, { value, stronger }]) => {
    const own = policy.numbers[rule];
    return own === undefined || (stronger === 'higher' ? own < value : own > value);
  });
  const zeros = Object.entries(floor.zeros).filter(([rule, told]) => {
    return told === 'hidden' && policy.zeros[rule] !== 'hidden';
  });
  const isOlder = policy.version < floor.version || policy.id !== floor.id;
  return [
    ...(isOlder ? ['version'] : []),
    ...numbers.map(([rule]) => rule),
    ...zeros.map(([sensitivity]) => `zeros.${sensitivity}`),
  ];
}

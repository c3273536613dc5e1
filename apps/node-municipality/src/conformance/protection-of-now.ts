import type { ProtectionPolicy } from '@zichtlijn/conformance';
import { defaultPolicy, type Policy, type PolicyNumberName, policyNumbers } from '@zichtlijn/disclosure';

/** The policy by which this node protects what it releases, as it states it: each number, and whether zeros are told. */
export function protectionOfNow(policy: Policy = defaultPolicy): ProtectionPolicy {
  const names = Object.keys(policyNumbers) as PolicyNumberName[];
  const numbers = Object.fromEntries(names.map((name) => [name, policy[name]]));
  return { id: policy.id, version: policy.version, numbers, zeros: { ...policy.zeros } };
}

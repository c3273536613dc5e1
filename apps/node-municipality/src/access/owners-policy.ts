import { createHash } from 'node:crypto';
import { memoryGrants, nodePolicy } from '@zichtlijn/assertion';
import { z } from 'zod';

/** What the owner of a node may change while it serves: which gateways may ask, for what purposes, and what may be remembered. */
export const ownersPolicy = z.object({
  gatewayKeys: z.array(z.string()),
  policy: nodePolicy.nullable(),
  memory: z.enum(memoryGrants),
});
export type OwnersPolicy = z.infer<typeof ownersPolicy>;

/** The name of a policy: SHA-256 of it, so that two programs can tell that they mean the same. */
export function policyName({ gatewayKeys, policy, memory }: OwnersPolicy): string {
  return createHash('sha256')
    .update(JSON.stringify([gatewayKeys, policy, memory]))
    .digest('hex');
}

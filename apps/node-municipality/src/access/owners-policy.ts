import { createHash } from 'node:crypto';
import { memoryGrants, nodePolicy } from '@zichtlijn/assertion';
import { z } from 'zod';

/** What the owner of a node may change while it serves: which gateways may ask, which questions, for what purposes, what may be remembered, and which tables are signed for. */
export const ownersPolicy = z.object({
  gatewayKeys: z.array(z.string()),
  policy: nodePolicy.nullable(),
  memory: z.enum(memoryGrants),
  /** Hashes of the only questions that are answered; null answers all that the contract has. */
  listed: z.array(z.string()).nullable(),
  /** By municipality the tables that are signed for, `indicator@version`; null where no signature is needed. */
  signed: z.record(z.string(), z.array(z.string()).nullable()),
});
export type OwnersPolicy = z.infer<typeof ownersPolicy>;

/** The name of a policy: SHA-256 of it, so that two programs can tell that they mean the same. */
export function policyName({ gatewayKeys, policy, memory, listed, signed }: OwnersPolicy): string {
  return createHash('sha256')
    .update(JSON.stringify([gatewayKeys, policy, memory, listed, signed]))
    .digest('hex');
}

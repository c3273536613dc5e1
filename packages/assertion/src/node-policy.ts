import { z } from 'zod';
import { type Claims, coverage, covers, slug } from './claims.ts';

/** For what purposes a node gives numbers, whatever its gateway has registered. Checked as part of `zicht-node.yaml`. */
export const nodePolicy = z.array(
  z.strictObject({
    purpose: slug,
    ...coverage.shape,
    /** Roles of the gateway that may ask for it; left out, whoever has the purpose. A gateway that does not know these remembers nothing. */
    roles: z.array(slug).min(1).max(20).optional(),
  }),
);
export type NodePolicy = z.infer<typeof nodePolicy>;

/**
 * Whether a table may be given. The purpose that the gateway vouched for has to cover it, and, where the node has a policy, so has the
 * node's own entry for that purpose: a gateway can narrow what a node allows, and never widen it. Without claims (a node on loopback that
 * knows no gateway) nothing was vouched for and everything published is given.
 *
 * @param level as the contract writes it: MUNICIPALITY, DISTRICT, NEIGHBOURHOOD
 */
export function mayGive(claims: Claims | null, policy: NodePolicy | null, indicator: string, level: string): boolean {
  if (claims === null) return true;
  if (claims.purpose === null || !covers(claims.purpose, indicator, level)) return false;
  return policy === null || entriesFor(claims, policy).some((own) => covers(own, indicator, level));
}

/** Whether anything at all may be given for the purpose of who asks: then what a release says of where it came from may be too. */
export function mayGiveAny(claims: Claims | null, policy: NodePolicy | null): boolean {
  if (claims === null) return true;
  return claims.purpose !== null && (policy === null || entriesFor(claims, policy).length > 0);
}

/** What a node allows for the purpose and the role of who asks. */
function entriesFor({ purpose, role }: Claims, policy: NodePolicy): NodePolicy {
  const isFor = (roles: readonly string[] | undefined) =>
    roles === undefined || (role !== null && roles.includes(role));
  return policy.filter((own) => own.purpose === purpose?.id && isFor(own.roles));
}

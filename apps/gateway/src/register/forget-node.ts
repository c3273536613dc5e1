import { eq, inArray } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { conformance, invitation } from './joining-tables.ts';
import { node } from './tables.ts';

/**
 * Take a node out of the register, and with it the codes by which it came: whoever was taken out, or left, comes back by a new code alone. Whoever calls owns the transaction.
 *
 * @returns whether it was there
 */
export async function forgetNode(transaction: Pick<NodePgDatabase, 'select' | 'delete'>, id: string): Promise<boolean> {
  const now = await transaction.select({ key: node.policyKey }).from(node).where(eq(node.id, id)).for('update');
  const before = await transaction
    .select({ key: conformance.formerKey })
    .from(conformance)
    .where(eq(conformance.nodeId, id));
  const keys = [...now, ...before].flatMap(({ key }) => key ?? []);
  if (keys.length > 0) await transaction.delete(invitation).where(inArray(invitation.usedBy, keys));
  await transaction.delete(node).where(eq(node.id, id));
  return now.length > 0;
}

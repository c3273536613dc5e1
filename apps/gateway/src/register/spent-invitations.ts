import { sql } from 'drizzle-orm';

/**
 * Forgets the codes that were used under a key by which no listed node is known, now or by the key before: the node was taken out, came anew by another code under another key, or, in a register of
 * before, changed its key, which that did not write with the code. Whoever has such a key and its code would come back, or take the place of the node that is there.
 */
export const forgetSpentInvitations = sql.raw(`DELETE FROM register.invitation AS spent
  WHERE used_by IS NOT NULL
    AND NOT EXISTS (SELECT FROM register.node WHERE policy_key = spent.used_by)
    AND NOT EXISTS (SELECT FROM register.conformance WHERE former_key = spent.used_by)`);

import { invitationHash, invitationSecret } from '@zichtlijn/conformance';
import { openDatabase } from '@zichtlijn/database';
import { createJoiningTables } from '../../src/register/joining-tables.ts';
import { createTables } from '../../src/register/tables.ts';

/** Secrets of codes that were used in a register of before. */
export interface UsedCodes {
  /** Under a key by which nobody is listed any more. */
  readonly spent: string;
  /** Under the key of the node that is listed, gm9906, and under the one that it had before. */
  readonly its: string;
  readonly former: string;
}

/** Make a register as a gateway of before left it. @param key of a node that is not in it, and was */
export async function registerOfBefore(directory: string, key: string): Promise<UsedCodes> {
  const codes = { spent: invitationSecret(), its: invitationSecret(), former: invitationSecret() };
  const used = { [codes.spent]: key, [codes.its]: 'now', [codes.former]: 'before' };
  const database = await openDatabase({ directory });
  const { pool } = database;
  for (const statement of [...createTables, ...createJoiningTables]) await pool.query(statement);
  await pool.query(
    "insert into register.node (id, url, policy_key) values ('gm9906', 'http://127.0.0.1:1/graphql', 'now')",
  );
  await pool.query("insert into register.conformance values ('gm9906', '', now(), 1, 'before')");
  const invitations = "insert into register.invitation values ($1, 'GM9901 GM9902', null, now(), now(), $2)";
  for (const [secret, by] of Object.entries(used)) await pool.query(invitations, [invitationHash(secret), by]);
  await database.close();
  return codes;
}

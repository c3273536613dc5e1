import pg from 'pg';

/** A role of the database server. */
export interface RoleLogin {
  readonly role: string;
  readonly password: string;
}

const quoted = (name: string) => pg.escapeIdentifier(name);

/**
 * Make the two roles of a node in the database that an administrator is connected to. `writer` owns vault and releases and is used by
 * the batch commands; `reader` can select from the release schema and nothing else, and is all that the serving process knows.
 * Run it again to reset the passwords.
 */
export async function grantRoles(
  admin: pg.Pool,
  logins: { readonly writer: RoleLogin; readonly reader: RoleLogin },
): Promise<void> {
  const client = await admin.connect();
  try {
    await client.query('BEGIN');
    for (const login of [logins.writer, logins.reader]) await makeRole(client, login);
    const named = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = quoted(named.rows[0]?.name ?? '');
    const [writer, reader] = [quoted(logins.writer.role), quoted(logins.reader.role)];
    for (const statement of [
      `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
      'REVOKE ALL ON SCHEMA public FROM PUBLIC',
      `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${database} TO ${writer}`,
      `GRANT CONNECT ON DATABASE ${database} TO ${reader}`,
      `GRANT ${writer} TO CURRENT_USER`,
      `CREATE SCHEMA IF NOT EXISTS release AUTHORIZATION ${writer}`,
      `GRANT USAGE ON SCHEMA release TO ${reader}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA release TO ${reader}`,
      `ALTER DEFAULT PRIVILEGES FOR ROLE ${writer} IN SCHEMA release GRANT SELECT ON TABLES TO ${reader}`,
      `ALTER ROLE ${reader} SET default_transaction_read_only TO on`,
    ]) {
      await client.query(statement);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function makeRole(client: pg.PoolClient, { role, password }: RoleLogin): Promise<void> {
  const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${quoted(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
  );
}

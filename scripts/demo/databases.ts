import { randomBytes } from 'node:crypto';
import { localPostgresReason, startLocalPostgres } from '@zichtlijn/local-postgres';
import { Fault, machineFault } from '@zichtlijn/messages';
import pg from 'pg';
import { step } from './progress.ts';

/** Addresses of one node's databases; null where a node keeps to its embedded database. */
export interface NodeDatabases {
  /** For the batch commands: owns vault and releases. */
  readonly vault: string;
  readonly releaseWriter: string;
  /** For the serving process: reads releases and nothing else. */
  readonly releaseReader: string;
}

/** The databases of all nodes, and how to end them. */
export interface Databases {
  of(municipality: string): NodeDatabases | null;
  stop(): Promise<void>;
}

/**
 * One local PostgreSQL server with a vault and a release database per node, each with roles of its own. Where npm brought no
 * server for this machine, every node keeps to the embedded database and the demonstration says so.
 */
export async function startDatabases(municipalities: readonly string[]): Promise<Databases> {
  const reason = localPostgresReason();
  if (reason !== null) {
    step({
      nl: 'geen PostgreSQL voor dit systeem: elk knooppunt gebruikt de ingebouwde database',
      en: `${reason}: every node uses the embedded database`,
    });
    return { of: () => null, stop: async () => undefined };
  }
  const server = await startLocalPostgres();
  const made = new Map<string, NodeDatabases>();
  try {
    for (const municipality of municipalities)
      made.set(municipality, await makeDatabases(server.url, municipality.toLowerCase()));
  } catch (error) {
    await server.stop();
    throw error instanceof Fault ? error : (machineFault(error) ?? databaseFault());
  }
  step({
    nl: 'PostgreSQL draait, met een kluis en een releasebank per knooppunt',
    en: 'PostgreSQL runs, with a vault and a release database per node',
  });
  return { of: (municipality) => made.get(municipality) ?? null, stop: () => server.stop() };
}

type Url = (database: string, user?: string, password?: string) => string;

async function makeDatabases(url: Url, code: string): Promise<NodeDatabases> {
  const logins = Object.fromEntries(['batch', 'reader'].map((role) => [role, randomBytes(18).toString('base64url')]));
  const batch = `${code}_batch`;
  const reader = `${code}_reader`;
  const [vault, release] = [`${code}_vault`, `${code}_release`];
  const admin = new pg.Client({ connectionString: url('postgres') });
  await admin.connect();
  try {
    for (const [role, password] of [
      [batch, logins['batch']!],
      [reader, logins['reader']!],
    ] as const) {
      await admin.query(`CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    }
    for (const name of [vault, release]) {
      await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${pg.escapeIdentifier(batch)}`);
      await admin.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
    }
    await admin.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(release)} TO ${pg.escapeIdentifier(reader)}`);
  } finally {
    await admin.end();
  }
  await openReleasesTo(url(release), batch, reader);
  return {
    vault: url(vault, batch, logins['batch']),
    releaseWriter: url(release, batch, logins['batch']),
    releaseReader: url(release, reader, logins['reader']),
  };
}

/** The reader may select from the release schema, whatever tables the writer will make there, and nothing else. */
async function openReleasesTo(database: string, writer: string, reader: string): Promise<void> {
  const admin = new pg.Client({ connectionString: database });
  await admin.connect();
  try {
    const [owner, guest] = [pg.escapeIdentifier(writer), pg.escapeIdentifier(reader)];
    await admin.query(`CREATE SCHEMA release AUTHORIZATION ${owner}`);
    await admin.query(`GRANT USAGE ON SCHEMA release TO ${guest}`);
    await admin.query(
      `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA release GRANT SELECT ON TABLES TO ${guest}`,
    );
  } finally {
    await admin.end();
  }
}

function databaseFault(): Fault {
  return new Fault('DEMO_DATABASES', {
    nl: 'De databases voor de demonstratie konden niet worden gemaakt op de lokale PostgreSQL. Start opnieuw.',
    en: 'The databases of the demonstration could not be made on the local PostgreSQL. Start again.',
  });
}

import { date, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** The schema that the tables of the register stand in. */
export const register = pgSchema('register');

/** Nodes that the gateway asks. */
export const node = register.table('node', {
  id: text('id').primaryKey(),
  url: text('url').notNull(),
  /** Public key with which the node states what may be remembered; null: nothing is. */
  policyKey: text('policy_key'),
  addedAt: timestamp('added_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Which node speaks for a municipality, from its first day up to and not including the day after its last: one at a time. */
export const nodeMunicipality = register.table(
  'node_municipality',
  {
    code: text('code').notNull(),
    nodeId: text('node_id')
      .notNull()
      .references(() => node.id, { onDelete: 'cascade' }),
    /** The first day, and the first that is no more of it; `-infinity` and null are without end. */
    since: date('since').notNull().default('-infinity'),
    until: date('until'),
  },
  (table) => [primaryKey({ columns: [table.code, table.since] })],
);

/** What makes these tables in an empty database; harmless in one that has them. */
export const createTables: readonly string[] = [
  'CREATE SCHEMA IF NOT EXISTS register',
  `CREATE TABLE IF NOT EXISTS register.node (
    id text PRIMARY KEY,
    url text NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now()
  )`,
  'ALTER TABLE register.node ADD COLUMN IF NOT EXISTS policy_key text',
  `CREATE TABLE IF NOT EXISTS register.node_municipality (
    code text PRIMARY KEY,
    node_id text NOT NULL REFERENCES register.node (id) ON DELETE CASCADE
  )`,
  // Registers of before have one node per code for good.
  `ALTER TABLE register.node_municipality ADD COLUMN IF NOT EXISTS since date NOT NULL DEFAULT '-infinity'`,
  'ALTER TABLE register.node_municipality ADD COLUMN IF NOT EXISTS until date',
  'ALTER TABLE register.node_municipality DROP CONSTRAINT IF EXISTS node_municipality_pkey',
  'CREATE UNIQUE INDEX IF NOT EXISTS node_municipality_since ON register.node_municipality (code, since)',
];

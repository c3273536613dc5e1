import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

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

/** Which node speaks for a municipality: exactly one. */
export const nodeMunicipality = register.table('node_municipality', {
  code: text('code').primaryKey(),
  nodeId: text('node_id')
    .notNull()
    .references(() => node.id, { onDelete: 'cascade' }),
});

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
];

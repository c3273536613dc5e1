import { bigint, text, timestamp } from 'drizzle-orm/pg-core';
import { node, register } from './tables.ts';

/** Invitations: of the code only a hash. */
export const invitation = register.table('invitation', {
  hash: text('hash').primaryKey(),
  /** Codes of municipalities, joined by spaces; or the RIEC of which any may come. */
  municipalities: text('municipalities'),
  riec: text('riec'),
  until: timestamp('until', { withTimezone: true }).notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
  /** The key of the node that used it: it counts once. */
  usedBy: text('used_by'),
});

/** What a node proved when it joined, or renewed since. */
export const conformance = register.table('conformance', {
  nodeId: text('node_id')
    .primaryKey()
    .references(() => node.id, { onDelete: 'cascade' }),
  /** The certificate as JSON, as the node signed it. */
  certificate: text('certificate').notNull(),
  checkedAt: timestamp('checked_at', { withTimezone: true }).notNull().defaultNow(),
  /** Moment of the last order of the node, milliseconds since 1970: an earlier one counts no more. */
  lastOrder: bigint('last_order', { mode: 'number' }).notNull(),
  /** The key that the one of now replaced, for a node that was ended between the two. */
  formerKey: text('former_key'),
  /** In what it drifted from what it proved, reasons joined by spaces. */
  drift: text('drift').notNull().default(''),
});

/** How far a municipality is, as somebody noted it or the gateway saw it. */
export const municipalityStep = register.table('municipality_step', {
  code: text('code').primaryKey(),
  step: text('step').notNull(),
  notedAt: timestamp('noted_at', { withTimezone: true }).notNull().defaultNow(),
});

/** What makes these tables in a register; harmless where they are. */
export const createJoiningTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS register.invitation (
    hash text PRIMARY KEY,
    municipalities text,
    riec text,
    until timestamptz NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    used_by text
  )`,
  `CREATE TABLE IF NOT EXISTS register.conformance (
    node_id text PRIMARY KEY REFERENCES register.node (id) ON DELETE CASCADE,
    certificate text NOT NULL,
    checked_at timestamptz NOT NULL DEFAULT now(),
    last_order bigint NOT NULL,
    former_key text,
    drift text NOT NULL DEFAULT ''
  )`,
  `CREATE TABLE IF NOT EXISTS register.municipality_step (
    code text PRIMARY KEY,
    step text NOT NULL,
    noted_at timestamptz NOT NULL DEFAULT now()
  )`,
];

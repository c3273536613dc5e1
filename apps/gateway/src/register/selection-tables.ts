import { text, timestamp, unique } from 'drizzle-orm/pg-core';
import { register } from './tables.ts';

/** Selections of municipalities under a name: codes in order, joined by spaces. */
export const savedSelection = register.table(
  'saved_selection',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    municipalities: text('municipalities').notNull(),
    /** SHA-256 of the municipalities, for the constraint: all 342 are too long for an index. */
    fingerprint: text('fingerprint').notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [unique('saved_selection_once').on(table.name, table.fingerprint)],
);

/** What makes the table in a register; harmless where it is. */
export const createSelectionTable = `CREATE TABLE IF NOT EXISTS register.saved_selection (
  id text PRIMARY KEY,
  name text NOT NULL,
  municipalities text NOT NULL,
  fingerprint text NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT saved_selection_once UNIQUE (name, fingerprint)
)`;

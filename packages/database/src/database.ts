import type pg from 'pg';
import type { FirstSchema } from './first-schema.ts';

/** A database behind one driver, whichever engine runs below it. */
export interface Database {
  readonly pool: pg.Pool;
  readonly engine: 'pglite' | 'postgresql';
  /** Wait for running statements, then let go of connections, engine and lock. Safe to call twice. */
  close(): Promise<void>;
}

/** Where a database lives: a directory for the embedded engine, or the address of a PostgreSQL server. */
export type DatabaseLocation = { readonly directory: string } | { readonly url: string };

export interface DatabaseOptions {
  /** Most connections to a PostgreSQL server at a time (default 4). The embedded engine always has one. */
  readonly maxConnections?: number;
  /** What a new embedded database may begin with, instead of nothing; the caller applies it all the same, for one that was there. */
  readonly schema?: FirstSchema;
}

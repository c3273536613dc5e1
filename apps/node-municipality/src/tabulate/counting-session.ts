import { sessionTables } from '@zichtlijn/indicators';
import type pg from 'pg';

/**
 * One connection to count on: with the sales, the objects, inhabitants and owners of every year and the registered suspects of a municipality made once
 * for every indicator and period, in tables of the session that go when it ends; read-only for the rest.
 *
 * Nested loops are off: the steps of a counting statement have no statistics, so the planner takes them for a few rows, and a loop
 * over a city's sales then costs minutes instead of a second (measured in November 2026). A city's units are sorted in memory.
 */
export async function withCountingSession<T>(
  pool: pg.Pool,
  municipality: string,
  use: (session: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const session = await pool.connect();
  try {
    // The tables of the session are read again and again, and never more than once from disk where they fit. A connection that had such tables
    // before, as the only one of the embedded engine may have, keeps the size it began with.
    await session.query("SET temp_buffers = '512MB'").catch(() => {});
    await session.query('SET enable_nestloop = off');
    await session.query("SET work_mem = '64MB'");
    for (const { text, params } of sessionTables(municipality)) await session.query(text, [...params]);
    await session.query('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY');
    return await use(session);
  } finally {
    // A connection that is dropped takes its tables along. One that is emptied and kept would be thought to know its statements still.
    session.release(true);
  }
}

import { unorderedSalesQuery } from '@zichtlijn/indicators';
import type pg from 'pg';
import { withCountingSession } from '../tabulate/counting-session.ts';
import type { KnownRows } from './placed-years.ts';

/** Sales of an object on a day with several, per year, and of how many it is known in which order they were: the others tell no jump in value. */
export function salesInOrder(pool: pg.Pool, municipality: string): Promise<readonly KnownRows[]> {
  return withCountingSession(pool, municipality, async (session) => {
    const { text, params } = unorderedSalesQuery();
    const { rows } = await session.query<{ year: number; unordered: number; total: number }>({
      text,
      values: [...params],
    });
    return rows.map(({ year, unordered, total }) => ({ year, known: total - unordered, total }));
  });
}

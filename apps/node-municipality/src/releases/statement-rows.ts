import type { RetractionsStatement } from '@zichtlijn/release';
import { eq } from 'drizzle-orm';
import type { ReleaseDatabase } from './release-database.ts';
import { statementTable } from './tables.ts';

const noSuchTable = '42P01';

/** The last statement of a municipality of what it retracted; null before the first. */
export async function statementOf(
  database: ReleaseDatabase,
  municipality: string,
): Promise<RetractionsStatement | null> {
  try {
    const [row] = await database.select().from(statementTable).where(eq(statementTable.municipalityCode, municipality));
    return row?.statement ?? null;
  } catch (error) {
    // A database of an older version: hearing makes the table first, so no statement was heard.
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if (code === noSuchTable || cause?.code === noSuchTable) return null;
    throw error;
  }
}

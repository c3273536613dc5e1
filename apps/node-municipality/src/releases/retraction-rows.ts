import { asc, eq } from 'drizzle-orm';
import type { ReleaseDatabase } from './release-database.ts';
import type { Retraction } from './retraction.ts';
import { retractionTable } from './tables.ts';

const noSuchTable = '42P01';

/** Everything that was retracted of a municipality, the first one first. What serves asks no more than this, so that it reads a database of an older version too. */
export async function retractionsOf(database: ReleaseDatabase, municipality: string): Promise<Retraction[]> {
  const { subject, reason, retractedAt } = retractionTable;
  try {
    const rows = await database
      .select({ subject, reason, at: retractedAt })
      .from(retractionTable)
      .where(eq(retractionTable.municipalityCode, municipality))
      .orderBy(asc(retractedAt), asc(subject));
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  } catch (error) {
    // A database of an older version: retracting makes the table first, so nothing was retracted in it.
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if (code === noSuchTable || cause?.code === noSuchTable) return [];
    throw error;
  }
}

/** The same with the signatures of the notices that came to a host. */
export async function signedRetractionsOf(database: ReleaseDatabase, municipality: string): Promise<Retraction[]> {
  const rows = await database
    .select()
    .from(retractionTable)
    .where(eq(retractionTable.municipalityCode, municipality))
    .orderBy(asc(retractionTable.retractedAt), asc(retractionTable.subject));
  return rows.map(({ subject, reason, retractedAt, signedBy, signature }) => ({
    ...{ subject, reason, at: retractedAt.toISOString() },
    ...(signedBy === null || signature === null ? {} : { signature: { key: signedBy, value: signature } }),
  }));
}

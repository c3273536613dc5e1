import { eq } from 'drizzle-orm';
import type { FirstSight } from './first-sight.ts';
import type { ReleaseDatabase } from './release-database.ts';
import { firstSightTable } from './tables.ts';

const noSuchTable = '42P01';

/** The first sight of every release of a municipality that had one. */
export async function firstSightsOf(database: ReleaseDatabase, municipality: string): Promise<readonly FirstSight[]> {
  try {
    const rows = await database
      .select({ id: firstSightTable.releaseId, until: firstSightTable.until })
      .from(firstSightTable)
      .where(eq(firstSightTable.municipalityCode, municipality));
    return rows.map(({ id, until }) => ({ id, until: until.toISOString() }));
  } catch (error) {
    // A database of an older version: publishing makes the table first, so every release in it was for everybody at once.
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if (code === noSuchTable || cause?.code === noSuchTable) return [];
    throw error;
  }
}

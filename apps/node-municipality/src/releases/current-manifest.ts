import type { ReleaseManifest } from '@zichtlijn/release';
import { and, eq } from 'drizzle-orm';
import type { ReleaseDatabase } from './release-database.ts';
import { currentTable, releaseTable } from './tables.ts';

/** The manifest of the release that a municipality has current; null before its first. */
export async function currentManifest(
  database: ReleaseDatabase,
  municipality: string,
): Promise<ReleaseManifest | null> {
  const [row] = await database
    .select({ manifest: releaseTable.manifest })
    .from(currentTable)
    .innerJoin(
      releaseTable,
      and(
        eq(releaseTable.municipalityCode, currentTable.municipalityCode),
        eq(releaseTable.releaseId, currentTable.releaseId),
      ),
    )
    .where(eq(currentTable.municipalityCode, municipality));
  return row?.manifest ?? null;
}

import type { ReleaseManifest } from '@zichtlijn/release';
import { eq } from 'drizzle-orm';
import type { ReleaseDatabase } from './release-database.ts';
import { releaseTable } from './tables.ts';

/** The manifests of all releases of a municipality, the first one first. */
export async function manifestsOf(
  database: ReleaseDatabase,
  municipality: string,
): Promise<readonly ReleaseManifest[]> {
  const rows = await database
    .select({ manifest: releaseTable.manifest })
    .from(releaseTable)
    .where(eq(releaseTable.municipalityCode, municipality))
    .orderBy(releaseTable.releaseId);
  return rows.map(({ manifest }) => manifest);
}

import { type ReleaseManifest, type SliceSeal, sliceOrder } from '@zichtlijn/release';
import { and, eq } from 'drizzle-orm';
import type { ReleaseDatabase } from './release-database.ts';
import { sliceSealTable } from './tables.ts';

const noSuchTable = '42P01';

/** The seals of slices of a release, or of one table of it, in the order of the seal. */
export async function sealsOf(
  database: ReleaseDatabase,
  { id, municipality }: ReleaseManifest,
  indicator?: string,
  version?: number,
): Promise<readonly SliceSeal[]> {
  const t = sliceSealTable;
  const { level, breakdown, period, saltKey, hash } = t;
  try {
    const rows = await database
      .select({ indicator: t.indicator, version: t.version, level, breakdown, period, saltKey, hash })
      .from(t)
      .where(
        and(
          eq(t.municipalityCode, municipality),
          eq(t.releaseId, id),
          indicator === undefined ? undefined : eq(t.indicator, indicator),
          version === undefined ? undefined : eq(t.version, version),
        ),
      );
    return rows.sort(sliceOrder);
  } catch (error) {
    // Releases from before sealing: a directory of those never changes, and has no such table.
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if (code === noSuchTable || cause?.code === noSuchTable) return [];
    throw error;
  }
}

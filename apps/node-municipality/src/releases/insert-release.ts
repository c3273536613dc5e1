import { assertReleased } from '@zichtlijn/disclosure';
import { levelOf, VerifiedRelease } from '@zichtlijn/release';
import type { ReleaseContent } from './release-content.ts';
import type { ReleaseDatabase } from './release-database.ts';
import { areaTable, cellTable, firstSightTable, releaseTable, sliceSealTable } from './tables.ts';

const rowsAtOnce = 2_000;

/**
 * Insert the rows of a release; the caller owns the transaction.
 * @throws {TypeError} for a table that did not come through disclosure control, here or at the node that signed it: the store accepts nothing else.
 */
export async function insertRelease(
  database: ReleaseDatabase,
  content: ReleaseContent | VerifiedRelease,
): Promise<void> {
  if (!VerifiedRelease.is(content)) for (const table of content.tables) assertReleased(table);
  const { manifest } = content;
  const key = { municipalityCode: manifest.municipality, releaseId: manifest.id };
  await database.insert(releaseTable).values({ ...key, manifest });
  // What came in a file is for everybody: the municipality gives no file before.
  const until = VerifiedRelease.is(content) ? null : (content.firstSightUntil ?? null);
  if (until !== null) await database.insert(firstSightTable).values({ ...key, until: new Date(until) });
  const areas = content.areas.map(({ code, level, name }) => ({ ...key, code, level, name }));
  for (const some of chunks(areas)) await database.insert(areaTable).values(some);
  const seals = (content.seals ?? []).map(({ indicator, version, level, breakdown, period, saltKey, hash }) => {
    return { ...key, indicator, version, level, breakdown, period, saltKey, hash };
  });
  for (const some of chunks(seals)) await database.insert(sliceSealTable).values(some);
  for (const { indicator, version, cells } of content.tables) {
    for (const some of chunks(cells)) {
      const rows = some.map(({ area, period, breakdown, category, measure, value, status, flags }) => ({
        ...{ ...key, indicator, version, level: levelOf(area) },
        ...{ area, period, breakdown, category, measure, value, status, flags: [...flags] },
      }));
      await database.insert(cellTable).values(rows);
    }
  }
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce);
}

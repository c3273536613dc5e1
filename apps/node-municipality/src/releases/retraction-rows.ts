import { and, asc, eq } from 'drizzle-orm';
import type { ReleaseDatabase } from './release-database.ts';
import { type Retraction, servedReason } from './retraction.ts';
import { retractionReasonTable, retractionTable } from './tables.ts';

const noSuchTable = '42P01';

/** What was retracted of a municipality, the first one first. What serves asks no more than this, so that it reads a database of an older version too, and no reason. */
export async function retractedOf(
  database: ReleaseDatabase,
  municipality: string,
): Promise<readonly Pick<Retraction, 'subject'>[]> {
  const { subject, retractedAt } = retractionTable;
  try {
    return await database
      .select({ subject })
      .from(retractionTable)
      .where(eq(retractionTable.municipalityCode, municipality))
      .orderBy(asc(retractedAt), asc(subject));
  } catch (error) {
    // A database of an older version: retracting makes the table first, so nothing was retracted in it.
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if (code === noSuchTable || cause?.code === noSuchTable) return [];
    throw error;
  }
}

/** The same with the reasons, and the signatures of the notices that came to a host. For who publishes. */
export async function retractionsOf(database: ReleaseDatabase, municipality: string): Promise<Retraction[]> {
  const [all, own] = [retractionTable, retractionReasonTable];
  const rows = await database
    .select({ word: all, own: own.reason })
    .from(all)
    .leftJoin(own, and(eq(own.municipalityCode, all.municipalityCode), eq(own.subject, all.subject)))
    .where(eq(all.municipalityCode, municipality))
    .orderBy(asc(all.retractedAt), asc(all.subject));
  return rows.map(({ word: { subject, reason, retractedAt, signedBy, signature }, own }) => {
    const at = retractedAt.toISOString();
    if (signedBy === null || signature === null) return { subject, reason: own ?? reason, at };
    return { subject, reason, at, signature: { key: signedBy, value: signature } };
  });
}

/** Retract something by the word of the node itself, where nobody did before. */
export async function addRetraction(
  database: ReleaseDatabase,
  municipality: string,
  { subject, reason, at }: Retraction,
): Promise<void> {
  const of = { municipalityCode: municipality, subject };
  await database.transaction(async (transaction) => {
    const added = await transaction
      .insert(retractionTable)
      .values({ ...of, reason: servedReason, retractedAt: new Date(at) })
      .onConflictDoNothing()
      .returning({ subject: retractionTable.subject });
    if (added.length > 0) await transaction.insert(retractionReasonTable).values({ ...of, reason });
  });
}

/** Forget why the node itself retracted something, once a notice of the municipality took the place of that. */
export async function dropReason(database: ReleaseDatabase, municipality: string, subject: string): Promise<void> {
  const { municipalityCode, subject: about } = retractionReasonTable;
  await database.delete(retractionReasonTable).where(and(eq(municipalityCode, municipality), eq(about, subject)));
}

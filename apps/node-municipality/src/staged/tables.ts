import type { ProtectionReport, Reason } from '@zichtlijn/disclosure';
import type { ReleaseManifest } from '@zichtlijn/release';
import { sql } from 'drizzle-orm';
import { jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { ReleasedArea } from '../releases/served-release.ts';

/** Kept in the vault's database, because the reasons are as confidential as the data. */
export const stagedSchema = pgSchema('vault');

/** A release that was built and not published yet: its tables sealed, its reasons beside it. Unprotected tables are never stored. */
export const stagedReleaseTable = stagedSchema.table(
  'staged_release',
  {
    municipalityCode: text('municipality_code').notNull(),
    releaseId: text('release_id').notNull(),
    manifest: jsonb('manifest').$type<ReleaseManifest>().notNull(),
    areas: jsonb('areas').$type<readonly ReleasedArea[]>().notNull(),
    sealedTables: text('sealed_tables').array().notNull(),
    reasons: jsonb('reasons').$type<readonly Reason[]>().notNull(),
    report: jsonb('report').$type<ProtectionReport>().notNull(),
    after: text('after').array().notNull().default([]),
    stagedAt: timestamp('staged_at', { withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ name: 'staged_release_pk', columns: [t.municipalityCode, t.releaseId] })],
);

import type { NodeLevel } from '@zichtlijn/indicators';
import type { Measure, ObsStatus, ReleaseManifest, RetractionsStatement } from '@zichtlijn/release';
import { sql } from 'drizzle-orm';
import { doublePrecision, integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Retraction } from './retraction.ts';

/** Everything that may be served, and nothing else. Every key leads with the municipality, so that a large node can partition. */
export const releaseSchema = pgSchema('release');

const ofRelease = {
  municipalityCode: text('municipality_code').notNull(),
  releaseId: text('release_id').notNull(),
};

/** One row per release ever made; never updated. */
export const releaseTable = releaseSchema.table(
  'release',
  {
    ...ofRelease,
    manifest: jsonb('manifest').$type<ReleaseManifest>().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.municipalityCode, t.releaseId] })],
);

/** The areas as the release names them. */
export const areaTable = releaseSchema.table(
  'area',
  {
    ...ofRelease,
    level: text('level').$type<NodeLevel>().notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityCode, t.releaseId, t.code] })],
);

/** The published cells; `value` is null exactly when the status is L, M or Q. */
export const cellTable = releaseSchema.table(
  'cell',
  {
    ...ofRelease,
    indicator: text('indicator').notNull(),
    version: integer('version').notNull(),
    level: text('level').$type<NodeLevel>().notNull(),
    breakdown: text('breakdown').notNull(),
    period: text('period').notNull(),
    area: text('area').notNull(),
    category: text('category').notNull(),
    measure: text('measure').$type<Measure>().notNull(),
    value: doublePrecision('value'),
    status: text('status').$type<ObsStatus>().notNull(),
    flags: text('flags').array().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'cell_pk',
      columns: [
        t.municipalityCode,
        t.releaseId,
        t.indicator,
        t.version,
        t.level,
        t.breakdown,
        t.period,
        t.area,
        t.category,
        t.measure,
      ],
    }),
  ],
);

/** The seal of each slice of a release: what a number is proved with. Its keys open nothing that the cells beside it do not say. */
export const sliceSealTable = releaseSchema.table(
  'slice_seal',
  {
    ...ofRelease,
    indicator: text('indicator').notNull(),
    version: integer('version').notNull(),
    level: text('level').$type<NodeLevel>().notNull(),
    breakdown: text('breakdown').notNull(),
    period: text('period').notNull(),
    saltKey: text('salt_key').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'slice_seal_pk',
      columns: [t.municipalityCode, t.releaseId, t.indicator, t.version, t.level, t.breakdown, t.period],
    }),
  ],
);

/** Which release is current; the only row that ever changes. */
export const currentTable = releaseSchema.table('current', {
  municipalityCode: text('municipality_code').primaryKey(),
  releaseId: text('release_id').notNull(),
});

/** Until when a release is for the municipality's own people alone; a release without a row was for everybody at once. Never updated. */
export const firstSightTable = releaseSchema.table(
  'first_sight',
  { ...ofRelease, until: timestamp('until', { withTimezone: true }).notNull() },
  (t) => [primaryKey({ columns: [t.municipalityCode, t.releaseId] })],
);

/** What was retracted; rows are added, and on a host the notice of the municipality takes the place of a word of the host's own. */
export const retractionTable = releaseSchema.table(
  'retraction',
  {
    municipalityCode: text('municipality_code').notNull(),
    /** Id of a release, or `indicator@version`. */
    subject: text('subject').notNull(),
    /** Of a notice what it says; of a word of the node itself `servedReason`, or its reason in a row of before those were kept apart. */
    reason: text('reason').$type<Retraction['reason']>().notNull(),
    retractedAt: timestamp('retracted_at', { withTimezone: true }).notNull(),
    /** On a host: the key and signature of the notice that came from the municipality. */
    signedBy: text('signed_by'),
    signature: text('signature'),
  },
  (t) => [primaryKey({ columns: [t.municipalityCode, t.subject] })],
);

/** What is kept beside the releases for who publishes them; the role that serves can read nothing of it. */
export const withheldSchema = pgSchema('release_withheld');

/** Why the node itself retracted something. A notice of a municipality has its reason under its signature, and none here. */
export const retractionReasonTable = withheldSchema.table(
  'retraction_reason',
  {
    municipalityCode: text('municipality_code').notNull(),
    subject: text('subject').notNull(),
    reason: text('reason').$type<Retraction['reason']>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityCode, t.subject] })],
);

/** On a host: the last statement of each municipality of what it retracted, as it came. */
export const statementTable = releaseSchema.table('retractions_known', {
  municipalityCode: text('municipality_code').primaryKey(),
  statement: jsonb('statement').$type<RetractionsStatement>().notNull(),
});

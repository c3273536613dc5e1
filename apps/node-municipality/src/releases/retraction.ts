import { z } from 'zod';

/** Why something was retracted. Closed, and kept in the node: a reason such as `disclosure-risk` would tell an outsider where to look. */
export const retractionReasons = [
  'error-in-source',
  'error-in-count',
  'legal-basis',
  'consent-withdrawn',
  'disclosure-risk',
  'approval',
] as const;
export type RetractionReason = (typeof retractionReasons)[number];

const release = /^r-[0-9a-hjkmnp-tv-z]{26}$/i;
const table = /^[a-z0-9][a-z0-9.-]{0,119}@[1-9]\d{0,5}$/;

/**
 * What is not given any more: a release by its id, or a table by `indicator@version` in every release, also in later ones: they would show
 * what was published as it was.
 */
export const retraction = z.strictObject({
  subject: z.string().refine((text) => release.test(text) || table.test(text)),
  reason: z.enum(retractionReasons),
  at: z.iso.datetime(),
});
export type Retraction = z.infer<typeof retraction>;

/** The name under which a table is retracted. */
export const tableName = (indicator: string, version: number): string => `${indicator}@${version}`;

/** Whether a subject is a release, and not a table. */
export const isRelease = (subject: string): boolean => release.test(subject);

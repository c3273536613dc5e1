import { type NoticeReason, noticeReasons, type RetractionNotice } from '@zichtlijn/release';
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
  reason: z.enum([...retractionReasons, ...noticeReasons]),
  at: z.iso.datetime(),
  /** On a host: the signature of the municipality whose notice this is. */
  signature: z.strictObject({ key: z.string(), value: z.string() }).optional(),
});
export type Retraction = z.infer<typeof retraction>;

/** A notice of a municipality as its host keeps it. */
export const heeded = ({ subject, reason, at, signature }: RetractionNotice) => ({ subject, reason, at, signature });

/** What stands for every reason of the node itself where the serving process reads: whoever broke into that would learn from the reasons where to look. */
export const servedReason = 'not-permitted' satisfies NoticeReason;

/** What a reason becomes where the release goes. A reason that came from elsewhere stays what it is. */
export const travellingReason: Readonly<Record<Retraction['reason'], NoticeReason>> = {
  'error-in-source': 'incorrect',
  'error-in-count': 'incorrect',
  'legal-basis': 'not-permitted',
  'consent-withdrawn': 'not-permitted',
  'disclosure-risk': 'not-permitted',
  approval: 'not-permitted',
  incorrect: 'incorrect',
  'not-permitted': 'not-permitted',
};

/** The name under which a table is retracted. */
export const tableName = (indicator: string, version: number): string => `${indicator}@${version}`;

/** Whether a subject is a release, and not a table. */
export const isRelease = (subject: string): boolean => release.test(subject);

import { z } from 'zod';

/** How a processing ended. Closed: a text of a client or of a library is never an outcome. */
export const outcomes = [
  'ANSWERED',
  'PARTIAL',
  'INVALID',
  'TOO_LARGE',
  'PURPOSE_MISSING',
  'PURPOSE_UNKNOWN',
  'PURPOSE_EXPIRED',
  'PURPOSE_NOT_COVERING',
  'PURPOSE_REFUSED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_OFTEN',
  'FAILED',
  /** Rows follow as nodes answer; the record of how it ended has the same span. */
  'STARTED',
  'BROKEN_OFF',
] as const;
export type Outcome = (typeof outcomes)[number];

const instant = z.iso.datetime({ precision: 3 });
const traceId = z.string().regex(/^[0-9a-f]{32}$/);
const spanId = z.string().regex(/^[0-9a-f]{16}$/);
const slug = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);

/** A list of so many texts of one form. Looked at as a whole: a record of a comparison has hundreds of each, and every request writes one. */
const textsOf = (form: RegExp, most: number, least = 0) =>
  z.custom<string[]>(
    (value) =>
      Array.isArray(value) &&
      value.length >= least &&
      value.length <= most &&
      value.every((one) => typeof one === 'string' && form.test(one)),
  );
const area = /^[A-Z]{2}[0-9A-Z]{2,8}$/;

/**
 * One processing as the log keeps it: who asked what kind of question for which purpose, which areas and releases it touched and how it
 * ended. Every field is a closed code, an id of ours or a hash: a value, an alias, a literal or a variable has no place to stand in.
 */
export const processing = z.strictObject({
  traceId,
  spanId,
  parentSpanId: spanId.nullable(),
  start: instant,
  end: instant,
  /** Metadata (catalogue, municipalities), data, or the reading of this log by an auditor. */
  action: z.enum(['metadata', 'data', 'log']),
  /** Subject of the token, as a hash over issuer and subject; `loopback` without sign-in. At a node: as the gateway told. */
  actor: z.string().regex(/^(loopback|gateway|unknown|[0-9a-f]{32})$/),
  role: slug.nullable(),
  purpose: slug.nullable(),
  /** SHA-256 of the normalised operation; null when the request was none. */
  operation: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** `indicator@LEVEL` of the catalogue. */
  tables: textsOf(/^[a-z0-9][a-z0-9.-]{0,119}@[A-Z]{1,20}$/, 100),
  /** CBS codes. */
  areas: textsOf(area, 1_000),
  releases: textsOf(/^r-[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{26}$/, 1_000),
  outcome: z.enum(outcomes),
  /** Of the areas, those that the gateway answered from its memory. Left out when there are none. */
  remembered: textsOf(area, 1_000, 1).optional(),
});
export type Processing = z.infer<typeof processing>;

/** What a line of the log is about, besides its place in the chain. */
export const logEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('processing'), ...processing.shape }),
  /** First of every segment: what it follows, who writes, and how long records are kept. */
  z.strictObject({
    kind: z.literal('segment'),
    program: z.string().regex(/^[a-z-]{1,40}$/),
    previous: z.string().regex(/^[0-9a-f]{64}$/),
    retainMonths: z.int().min(1).max(240),
  }),
  /** Bytes of a record that a crash left unfinished, and that were taken away. */
  z.strictObject({ kind: z.literal('repaired'), bytes: z.int().min(1) }),
  /** Records up to this one were removed because their time had come. */
  z.strictObject({ kind: z.literal('expired'), upTo: z.int().min(1), last: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
export type LogEntry = z.infer<typeof logEntry>;

import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { canonical, readCanonical } from './canonical.ts';
import type { KeysOf } from './check-manifest.ts';
import { isSignedBy, keyName, signatureOf } from './public-key.ts';
import type { SealFinding } from './seal-fault.ts';

/**
 * Why something was retracted, as far as it travels. Two words only: which of its reasons the municipality had could tell an outsider where to look
 * (design: disclosure, 1a.11; November 2026).
 */
export const noticeReasons = ['incorrect', 'not-permitted'] as const;
export type NoticeReason = (typeof noticeReasons)[number];

const format = 'zichtlijn-retraction-1';
/** Larger than any notice. */
const LARGEST = 4_096;

/** The form of a notice. */
export const retractionNotice = z.strictObject({
  format: z.literal(format),
  municipality: z.string().regex(/^GM\d{4}$/),
  /** Id of a release, or `indicator@version` for a table in every release. */
  subject: z.string().regex(/^(r-[0-9a-hjkmnp-tv-z]{26}|[a-z0-9][a-z0-9.-]{0,119}@[1-9]\d{0,5})$/),
  reason: z.enum(noticeReasons),
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .refine((text) => !Number.isNaN(Date.parse(text))),
  signature: z.strictObject({
    key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    value: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  }),
});

/** What a municipality retracted, under the key with which it signs its releases. */
export type RetractionNotice = z.infer<typeof retractionNotice>;

const signedText = (notice: Omit<RetractionNotice, 'signature'>): string =>
  `${format}\n${canonical({ ...notice, signature: undefined })}`;

/** Sign a notice; the same one signed again is the same text. */
export function signNotice(about: Omit<RetractionNotice, 'format' | 'signature'>, key: KeyObject): RetractionNotice {
  const notice = { format: format, ...about } as const;
  return { ...notice, signature: { key: keyName(key), value: signatureOf(signedText(notice), key) } };
}

/** A notice as it stands in a file: one line. */
export const noticeText = (notice: RetractionNotice): string => `${canonical(notice)}\n`;

/** A notice that was read, or what is wrong with it. */
export interface CheckedNotice {
  readonly notice: RetractionNotice | null;
  readonly findings: readonly SealFinding[];
}

/** Hold the content of a file against the keys of the municipality that it names. Every byte counts. */
export function checkNotice(content: Uint8Array, keysOf: KeysOf): CheckedNotice {
  const isLine = content.at(-1) === 10;
  const notice = retractionNotice.safeParse(isLine ? readCanonical(content.subarray(0, -1)) : undefined).data ?? null;
  if (notice === null) return { notice, findings: [{ fault: 'FORM', at: 'retraction' }] };
  const { municipality, subject, signature } = notice;
  const at = `retraction ${municipality} ${subject}`;
  if (!isSignedBy(signedText(notice), signature.value, signature.key))
    return { notice: null, findings: [{ fault: 'NOTICE', at }] };
  if (!keysOf(municipality).includes(signature.key)) return { notice: null, findings: [{ fault: 'KEY_UNKNOWN', at }] };
  return { notice, findings: [] };
}

/** The content of a file that is small and says of itself that it is a notice of a retraction; null for any other. */
export async function noticeIn(path: string): Promise<Buffer | null> {
  if (!existsSync(path)) return null;
  const file = await open(path);
  try {
    if ((await file.stat()).size > LARGEST) return null;
    const content = await file.readFile();
    return content.includes(`"format":"${format}"`) ? content : null;
  } finally {
    await file.close();
  }
}

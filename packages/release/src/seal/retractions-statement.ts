import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { canonical, readCanonical } from './canonical.ts';
import type { KeysOf } from './check-manifest.ts';
import { isSignedBy, keyName, signatureOf } from './public-key.ts';
import { checkNotice, noticeText, retractionNotice } from './retraction-notice.ts';
import type { SealFinding } from './seal-fault.ts';

const format = 'zichtlijn-retractions-1';
/** Larger than any statement: a notice is under 4 KiB, and there are 1,000 at most. */
const LARGEST = 4 * 1024 * 1024;
/** Within so many bytes stands the format of a text whose keys are in order. */
const HEAD = 200;

const schema = z.strictObject({
  format: z.literal(format),
  municipality: z.string().regex(/^GM\d{4}$/),
  /** The moment of which it speaks. */
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .refine((text) => !Number.isNaN(Date.parse(text))),
  /** The newest release that it speaks of; null before the first. Of a later one it says nothing. */
  release: z
    .string()
    .regex(/^r-[0-9a-hjkmnp-tv-z]{26}$/)
    .nullable(),
  /** Everything that was retracted until then, each under its own signature. */
  notices: z.array(retractionNotice).max(1_000),
  signature: z.strictObject({
    key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    value: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  }),
});

/**
 * What a municipality retracted until a moment, all of it, under the key of its releases. Nobody misses a notice that never arrives; whoever has this knows that there was no other, and how old that
 * knowledge is.
 */
export type RetractionsStatement = z.infer<typeof schema>;

const signedText = (statement: Omit<RetractionsStatement, 'signature'>): string =>
  `${format}\n${canonical({ ...statement, signature: undefined })}`;

/** Sign a statement. */
export function signStatement(
  about: Omit<RetractionsStatement, 'format' | 'signature'>,
  key: KeyObject,
): RetractionsStatement {
  const statement = { format: format, ...about } as const;
  return { ...statement, signature: { key: keyName(key), value: signatureOf(signedText(statement), key) } };
}

/** A statement as it stands in a file: one line. */
export const statementText = (statement: RetractionsStatement): string => `${canonical(statement)}\n`;

/** A statement that was read, or what is wrong with it. */
export interface CheckedStatement {
  readonly statement: RetractionsStatement | null;
  readonly findings: readonly SealFinding[];
}

/** Hold the content of a file, and each notice in it, against the keys of the municipality that it names. Every byte counts. */
export function checkStatement(content: Uint8Array, keysOf: KeysOf): CheckedStatement {
  const isLine = content.at(-1) === 10;
  const statement = schema.safeParse(isLine ? readCanonical(content.subarray(0, -1)) : undefined).data;
  if (statement === undefined) return { statement: null, findings: [{ fault: 'FORM', at: 'retractions' }] };
  const { municipality, notices, signature } = statement;
  const at = `retractions ${municipality}`;
  if (!isSignedBy(signedText(statement), signature.value, signature.key))
    return { statement: null, findings: [{ fault: 'STATEMENT', at }] };
  if (!keysOf(municipality).includes(signature.key))
    return { statement: null, findings: [{ fault: 'KEY_UNKNOWN', at }] };
  const findings = notices.flatMap((notice) =>
    notice.municipality === municipality
      ? checkNotice(Buffer.from(noticeText(notice)), keysOf).findings
      : [{ fault: 'STATEMENT' as const, at }],
  );
  return findings.length > 0 ? { statement: null, findings } : { statement, findings };
}

/** The content of a file that says of itself that it is such a statement; null for any other. */
export async function statementIn(path: string): Promise<Buffer | null> {
  if (!existsSync(path)) return null;
  const file = await open(path);
  try {
    if ((await file.stat()).size > LARGEST) return null;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    if (!buffer.subarray(0, bytesRead).includes(`"format":"${format}"`)) return null;
    const content = Buffer.alloc((await file.stat()).size);
    await file.read(content, 0, content.length, 0);
    return content;
  } finally {
    await file.close();
  }
}

import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Fault } from '@zichtlijn/messages';
import type { KeysOf } from './check-manifest.ts';
import { checkNumberProof, type ProvedNumber } from './number-proof.ts';
import { checkReleaseFile, type ReleaseSink } from './release-file.ts';
import { checkNotice, noticeIn, type RetractionNotice } from './retraction-notice.ts';
import { checkStatement, type RetractionsStatement, statementIn } from './retractions-statement.ts';
import type { SealFinding } from './seal-fault.ts';
import type { SealedManifest } from './sealed-manifest.ts';

/** What came of checking a file. It may be believed when nothing was found. */
export interface CheckedFile {
  readonly manifest: SealedManifest | null;
  /** The number that a proof proves; null for a release. */
  readonly number: ProvedNumber | null;
  /** The retraction that a notice tells of; null for a release or a number. */
  readonly retraction: RetractionNotice | null;
  /** Which retractions a statement sums up; null for anything else. */
  readonly statement: RetractionsStatement | null;
  readonly findings: readonly SealFinding[];
}

/** Longer than any line that a node writes: the largest slice of the largest municipality is a tenth of it. */
const LONGEST = 64 * 1024 * 1024;
const LARGEST_PROOF = 1024 * 1024;

/**
 * Check a file that holds a sealed release, the proof of a number, the notice of a retraction or the statement of all of them, with nothing but the file and the keys.
 *
 * @throws Fault FILE_MISSING; the file system's fault when it cannot be read
 */
export async function checkFile(path: string, keysOf: KeysOf, sink: ReleaseSink = {}): Promise<CheckedFile> {
  if (!existsSync(path)) throw missing(path);
  const stated = await statementIn(path);
  if (stated !== null) return { manifest: null, number: null, retraction: null, ...checkStatement(stated, keysOf) };
  const proof = await proofIn(path);
  if (proof !== null) return { ...checkNumberProof(proof, keysOf), retraction: null, statement: null };
  const told = await noticeIn(path);
  if (told !== null) {
    const { notice, findings } = checkNotice(told, keysOf);
    return { manifest: null, number: null, retraction: notice, statement: null, findings };
  }
  const checked = await checkReleaseFile(byteLines(createReadStream(path)), keysOf, sink);
  return { ...checked, number: null, retraction: null, statement: null };
}

/** The content of a file that is small and says of itself that it is a proof. */
async function proofIn(path: string): Promise<Buffer | null> {
  const file = await open(path);
  try {
    if ((await file.stat()).size > LARGEST_PROOF) return null;
    const content = await file.readFile();
    return content.includes('"format":"zichtlijn-number-1"') ? content : null;
  } finally {
    await file.close();
  }
}

/** Lines of bytes without their newlines; what stands after the last newline is a line too. A line that is too long is cut off: then it is none. */
export async function* byteLines(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; from = at + 1, at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      [parts, size] = [[], 0];
    }
    size += chunk.length - from;
    if (size <= LONGEST) parts.push(chunk.subarray(from));
  }
  yield Buffer.concat(parts);
}

function missing(path: string): Fault {
  return new Fault('FILE_MISSING', {
    nl: `Er is geen bestand ${path}. Wijs een release of het bewijs van een getal aan.`,
    en: `There is no file ${path}. Point at a release or the proof of a number.`,
  });
}

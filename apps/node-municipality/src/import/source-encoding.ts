import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Fault } from '@zichtlijn/messages';

import type { encodings } from './mapping.ts';

export type SourceKind = (typeof encodings)[number] | 'xlsx';

/** A source file as one pass over its bytes shows it. */
export interface SourceFile {
  readonly path: string;
  readonly kind: SourceKind;
  readonly digest: Buffer;
  /** Bytes. */
  readonly size: number;
}

/**
 * Read a file once: its digest, and whether it is a workbook, UTF-16, valid UTF-8, or else Windows-1252.
 *
 * @throws Fault FILE_UNREADABLE.
 */
export async function examine(path: string): Promise<SourceFile> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  let workbook = false;
  let wide: 'utf-16le' | 'utf-16be' | null = null;
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      if (size === 0) {
        workbook = chunk.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
        wide = twoBytes(chunk);
      }
      size += chunk.length;
      hash.update(chunk);
      if (utf8 && !workbook) utf8 = decodes(decoder, chunk);
    }
  } catch {
    throw new Fault('FILE_UNREADABLE', {
      nl: `Het bestand ${path} ontbreekt of is niet leesbaar. Controleer het pad.`,
      en: `The file ${path} is missing or cannot be read. Check the path.`,
    });
  }
  const narrow = utf8 ? 'utf-8' : 'windows-1252';
  return { path, kind: workbook ? 'xlsx' : (wide ?? narrow), digest: hash.digest(), size };
}

/** UTF-16 by its mark, or, without one, by the zeros that Latin letters have in it. */
function twoBytes(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = start.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const pairs = Math.min(start.length >> 1, 200);
  const zeros = (of: 0 | 1): number =>
    Array.from({ length: pairs }, (_, at) => start[at * 2 + of]).filter((b) => b === 0).length;
  if (pairs >= 4 && zeros(1) > pairs * 0.8) return 'utf-16le';
  return pairs >= 4 && zeros(0) > pairs * 0.8 ? 'utf-16be' : null;
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

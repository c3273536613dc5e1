import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Fault } from '@zichtlijn/messages';

export type SourceKind = 'utf-8' | 'windows-1252' | 'xlsx';

/** A source file as one pass over its bytes shows it. */
export interface SourceFile {
  readonly path: string;
  readonly kind: SourceKind;
  readonly digest: Buffer;
  /** Bytes. */
  readonly size: number;
}

/**
 * Read a file once: its digest, and whether it is a workbook, valid UTF-8, or else Windows-1252.
 *
 * @throws Fault FILE_UNREADABLE.
 */
export async function examine(path: string): Promise<SourceFile> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  let workbook = false;
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      if (size === 0) workbook = chunk.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
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
  return { path, kind: workbook ? 'xlsx' : utf8 ? 'utf-8' : 'windows-1252', digest: hash.digest(), size };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

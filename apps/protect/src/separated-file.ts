import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Fault } from '@zichtlijn/messages';
import { parse } from 'csv-parse';

/** One record and the line of the file on which it ends. */
export interface SeparatedRow {
  readonly line: number;
  readonly values: readonly string[];
}

interface ParsedRecord {
  readonly info: { readonly lines: number };
  readonly record: string[];
}

/**
 * The records of a CSV file in UTF-8 one by one, the header first; separated by comma, semicolon or tab, whichever parts the header.
 * @throws Fault FILE_UNREADABLE or FILE_MALFORMED, with the line and never with its content.
 */
export async function* separatedRows(file: string): AsyncGenerator<SeparatedRow> {
  const parser = parse({
    delimiter: await separatorOf(file),
    bom: true,
    trim: true,
    skip_empty_lines: true,
    // A quote that is never closed must not take the rest of a large file into memory.
    max_record_size: 1 << 20,
    info: true,
  });
  const source = Readable.from(decoded(file));
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  let line = 0;
  try {
    for await (const { info, record } of parser as AsyncIterable<ParsedRecord>) {
      line = info.lines;
      yield { line, values: record };
    }
  } catch {
    throw malformed(file, parser.info.lines || line);
  } finally {
    source.destroy();
  }
}

async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The sign that parts the header's names most often, outside quotes. */
async function separatorOf(file: string): Promise<string> {
  const start = await firstBytes(file);
  const header = start.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  const times = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

async function firstBytes(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    throw new Fault('FILE_UNREADABLE', {
      nl: `Het bestand ${file} ontbreekt of is niet leesbaar. Controleer het pad.`,
      en: `The file ${file} is missing or cannot be read. Check the path.`,
    });
  }
}

function malformed(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('FILE_MALFORMED', {
    nl: `${name} is bij regel ${line} geen geldige CSV in UTF-8: een aanhalingsteken sluit niet, het aantal kolommen wijkt af van de kopregel, of de tekens zijn anders gecodeerd. Herstel dat en probeer het opnieuw.`,
    en: `${name} is no valid CSV in UTF-8 near line ${line}: a quote is not closed, the number of columns differs from the header, or the characters are encoded otherwise. Repair that and try again.`,
  });
}

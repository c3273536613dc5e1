import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Fault } from '@zichtlijn/messages';
import { parse } from 'csv-parse';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { delimiters, type Mapping } from './mapping.ts';
import type { SourceFile } from './source-encoding.ts';

/** One record and the line of the file on which it ends; of a workbook, its row. */
export interface SourceRow {
  readonly line: number;
  readonly values: readonly string[];
}

interface ParsedRecord {
  readonly info: { readonly lines: number };
  readonly record: string[];
}

/**
 * The records of a file one by one, the header first. A text file streams; a workbook is read whole.
 *
 * @throws Fault SOURCE_MALFORMED with the line, never with its content.
 */
export async function* sourceRows(file: SourceFile, mapping: Partial<Mapping>): AsyncGenerator<SourceRow> {
  const headerLine = mapping.headerLine ?? 1;
  if (file.kind === 'xlsx') yield* workbookRows(file.path, mapping.sheet ?? 1, headerLine);
  else {
    const encoding = mapping.encoding ?? file.kind;
    yield* textRows(file.path, { encoding, headerLine, delimiter: mapping.delimiter });
  }
}

interface TextForm {
  readonly encoding: string;
  readonly headerLine: number;
  readonly delimiter: string | undefined;
}

async function* textRows(path: string, { encoding, headerLine, delimiter }: TextForm): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter: delimiter ?? (await guessDelimiter(path, encoding, headerLine)),
    from_line: headerLine,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1 << 20,
    info: true,
  });
  const source = Readable.from(decoded(path, encoding));
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  let line = 0;
  try {
    for await (const { info, record } of parser as AsyncIterable<ParsedRecord>) {
      line = info.lines;
      yield { line, values: record };
    }
  } catch (error) {
    throw error instanceof Fault ? error : malformed(path, parser.info.lines || line);
  } finally {
    // A reader that stops early (after the header) must let go of the file.
    source.destroy();
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The sign that parts the header's names most often, outside quotes. */
async function guessDelimiter(path: string, encoding: string, headerLine: number): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
    const from = text.split(/\r\n|[\r\n]/).slice(headerLine - 1);
    const start = from.join('\n').replace(/"[^"]*"/g, '');
    const header = start.split('\n', 1)[0] ?? '';
    const times = (sign: string): number => header.split(sign).length;
    return delimiters.reduce((best, sign) => (times(sign) > times(best) ? sign : best));
  } finally {
    await handle.close();
  }
}

async function* workbookRows(path: string, sheet: number | string, headerLine: number): AsyncGenerator<SourceRow> {
  let rows: readonly (readonly unknown[])[];
  try {
    // Numbers as they are written in the file: a parsed one would lose digits of a long identifier.
    rows = await readSheet<string>(path, sheet, { parseNumber: (text) => text });
  } catch {
    throw noSheet(path);
  }
  let line = 0;
  for (const row of rows) {
    line += 1;
    if (line >= headerLine && row.some((cell) => cell !== null)) yield { line, values: row.map(cellText) };
  }
}

/** The first lines of every sheet of a workbook, in its order. @throws Fault SOURCE_MALFORMED */
export async function sheetTops(path: string, lines: number): Promise<readonly (readonly (readonly string[])[])[]> {
  try {
    const sheets = await readWorkbook<string>(path, { parseNumber: (text) => text });
    return sheets.map(({ data }) => data.slice(0, lines).map((row) => row.map(cellText)));
  } catch {
    throw noSheet(path);
  }
}

function noSheet(path: string): Fault {
  return new Fault('SOURCE_MALFORMED', {
    nl: `Het werkboek ${path} is beschadigd of heeft het gevraagde werkblad niet. Sla het opnieuw op als .xlsx of als CSV.`,
    en: `The workbook ${path} is damaged or lacks the sheet asked for. Save it again as .xlsx or as CSV.`,
  });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}

function malformed(path: string, line: number): Fault {
  return new Fault('SOURCE_MALFORMED', {
    nl: `Het bestand ${path} is bij regel ${line} geen geldige CSV: meestal een aanhalingsteken dat niet sluit. Herstel die regel bij de bron en lever opnieuw.`,
    en: `The file ${path} is no valid CSV near line ${line}: most often a quote that is not closed. Repair that line at the source and deliver again.`,
  });
}

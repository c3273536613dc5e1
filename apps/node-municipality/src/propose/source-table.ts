import { basename } from 'node:path';
import { datasets } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { examine, type SourceFile } from '../import/source-encoding.ts';
import { sheetTops, sourceRows } from '../import/source-rows.ts';
import { type ColumnProfile, Profiler } from './column-profile.ts';
import { headerScore } from './header-name.ts';

/** Rows by which a file is judged; what is counted of all rows is counted apart. */
const sampleRows = 2000;
const mostLinesAbove = 12;

/** A file of the user's own as its header and first rows show it. */
export interface SourceTable {
  readonly file: SourceFile;
  /** Line of the header where it is not the first. */
  readonly headerLine: number | undefined;
  /** Sheet of a workbook, where it is not the first. */
  readonly sheet: number | undefined;
  /** Further sheets that have a header too, and are not read. */
  readonly otherSheets: readonly number[];
  readonly profiles: readonly ColumnProfile[];
  /** Whether there are more rows than were looked at. */
  readonly isPartial: boolean;
}

const targets = [
  ...new Set(datasets.flatMap(({ identifiers, columns }) => [...identifiers, ...columns].map(({ name }) => name))),
];

/** Whether a name is one by which a register names a column that the contract knows. */
const isKnown = (header: string): boolean => targets.some((target) => headerScore(header, target) >= 0.8);

/** What looks like a value stands in no header: digits in a row that are no year, a date, a postcode, an address of e-mail. */
export function looksLikeValue(header: string): boolean {
  const text = header.trim();
  const bare = text.replaceAll(/\b(19|20)\d{2}\b/g, '');
  return (
    /\d{3,}|@|\d+[-/.:]\d+|^\s*[-+]?\d+([.,]\d+)?\s*$|^[1-9]\d{3}\s?[A-Z]{2}$/.test(bare) ||
    (text !== '' && !/\p{L}/u.test(text))
  );
}

/**
 * Look at a file.
 *
 * @throws Fault SOURCE_HEADER when no line near the beginning is one of names; its text is not repeated, because it may be a row. And the faults of `examine` and
 * `sourceRows`.
 */
export async function sourceTable(path: string): Promise<SourceTable> {
  const file = await examine(path);
  const [header, ...others] = await headersIn(file);
  if (header === undefined) throw noHeader(path);
  const headerLine = header.line === 1 ? undefined : header.line;
  const sheet = header.sheet === 1 ? undefined : header.sheet;
  let profiler: Profiler | null = null;
  let rows = 0;
  for await (const { values } of sourceRows(file, { headerLine, sheet })) {
    if (profiler === null) profiler = new Profiler(values.map(cleanHeader));
    else {
      rows += 1;
      if (rows > sampleRows) break;
      profiler.add(values);
    }
  }
  return {
    ...{ file, headerLine, sheet, otherSheets: others.map((one) => one.sheet) },
    profiles: profiler?.profiles() ?? [],
    isPartial: rows > sampleRows,
  };
}

/** A name as the reader of deliveries takes it. */
export const cleanHeader = (name: string): string => name.replace(/^\uFEFF/, '').trim();

interface Header {
  readonly sheet: number;
  readonly line: number;
}

/** Gives the texts of a line; null behind the last one. */
type LineAt = (line: number) => Promise<readonly string[] | null>;

/** The headers of a file: of each sheet of a workbook that has one; a text file is one sheet. */
async function headersIn(file: SourceFile): Promise<readonly Header[]> {
  const sheets: readonly LineAt[] =
    file.kind === 'xlsx'
      ? (await sheetTops(file.path, mostLinesAbove)).map(
          (top) => async (line) => top[line - 1]?.map(cleanHeader) ?? null,
        )
      : [(line) => textLine(file, line)];
  const found: Header[] = [];
  for (const [at, lineAt] of sheets.entries()) {
    const line = await headerLineOf(lineAt);
    if (line !== null) found.push({ sheet: at + 1, line });
  }
  return found;
}

/** The line with the most names that are known, the first one before others; null where none can be a header. */
async function headerLineOf(lineAt: LineAt): Promise<number | null> {
  let best: { readonly line: number; readonly known: number } | null = null;
  for (let line = 1; line <= mostLinesAbove; line++) {
    const names = await lineAt(line);
    if (names === null) break;
    const known = names.filter(isKnown).length;
    const enough = known >= Math.min(2, names.length) && !names.some((name) => looksLikeValue(name) && !isKnown(name));
    if (enough && known > (best?.known ?? 0)) best = { line, known };
    if (line === 1 && best !== null) break;
  }
  return best?.line ?? null;
}

async function textLine(file: SourceFile, line: number): Promise<readonly string[] | null> {
  try {
    for await (const { values } of sourceRows(file, { headerLine: line })) return values.map(cleanHeader);
  } catch {
    // A line inside a text between quotes begins nothing that can be read.
    return [];
  }
  return null;
}

function noHeader(path: string): Fault {
  const name = basename(path);
  const isWorkbook = name.toLowerCase().endsWith('.xlsx');
  const sheets = {
    nl: isWorkbook ? ' van enig werkblad' : '',
    en: isWorkbook ? ' of any sheet' : '',
  };
  return new Fault('SOURCE_HEADER', {
    nl: `In ${name} is geen kopregel herkend: geen van de eerste ${mostLinesAbove} regels${sheets.nl} noemt kolommen die het contract kent. Zet namen boven de kolommen, zoals docs/guides/aansluiten.md ze noemt, of schrijf de mapping zelf.`,
    en: `No header was recognised in ${name}: none of the first ${mostLinesAbove} lines${sheets.en} names columns that the contract knows. Put names above the columns, as docs/guides/aansluiten.md lists them, or write the mapping yourself.`,
  });
}

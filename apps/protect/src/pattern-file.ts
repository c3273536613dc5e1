import { basename } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { type Cube, indexOf } from './cube.ts';
import { separatedRows } from './separated-file.ts';

/** Statuses and marks of a cell that is not shown: SDMX, sdcTable, tau-ARGUS and what people type. */
const hiddenMarks = new Set(['q', 'c', 'u', 'x', 'w', 'm', 'p', 'd', 'l', 'true', '.', '..', '-', '*', '']);
/** Those of a cell that is shown. */
const shownMarks = new Set(['a', 's', 'z', 'e', 'safe', 'false']);

/** Which cells somebody else's table shows, 1 by place in the cube; a cell that it does not have is not shown. */
export interface Pattern {
  /** The number of units. */
  readonly count: Uint8Array;
  /** The value, of a table that has one. */
  readonly value: Uint8Array;
  readonly rows: number;
}

/**
 * Reads a pattern: the columns of the dimensions, and a `status`, or the numbers with a blank or a mark where they are hidden.
 * Beside a value the number of units has the status `n_status`, or else that of the value.
 * @throws Fault PATTERN_COLUMNS, PATTERN_CODE, PATTERN_TWICE, PATTERN_STATUS or PATTERN_DIFFERS, with the line.
 */
export async function readPattern(file: string, cube: Cube, number: string, value: string): Promise<Pattern> {
  const pattern = { count: new Uint8Array(cube.size), value: new Uint8Array(cube.size) };
  const rows = separatedRows(file);
  const first = await rows.next();
  const header = first.done === true ? [] : first.value.values;
  const places = cube.dimensions.map(({ name }) => header.indexOf(name));
  const statusAt = header.indexOf('status');
  const countStatusAt = header.indexOf('n_status');
  const numberAt = header.indexOf(number);
  const valueAt = cube.numbers.value === undefined ? -1 : header.indexOf(value);
  if (places.includes(-1) || (statusAt < 0 && numberAt < 0 && valueAt < 0)) throw columns(file, cube, number);
  const seen = new Uint8Array(cube.size);
  let read = 0;
  for await (const { line, values } of rows) {
    read += 1;
    const positions = places.map((place, d) => cube.dimensions[d]!.position.get(values[place]!) ?? -1);
    if (positions.includes(-1)) throw unknownCode(file, line);
    const index = indexOf(cube, positions);
    // Of a cell with two lines one may show what the other hides.
    if (seen[index] === 1) throw twice(file, line);
    seen[index] = 1;
    const text = { count: values[numberAt] ?? '', value: values[valueAt] ?? '' };
    const status = statusAt < 0 ? null : isShownStatus(values[statusAt]!, file, line);
    const isShown = {
      count: countStatusAt >= 0 ? isShownStatus(values[countStatusAt]!, file, line) : (status ?? !isMark(text.count)),
      value: status ?? !isMark(valueAt < 0 ? text.count : text.value),
    };
    for (const measure of ['count', 'value'] as const) {
      if (isShown[measure] && !isMark(text[measure]) && Number(text[measure]) !== cube.numbers[measure]?.[index])
        throw differs(file, line);
      pattern[measure][index] = isShown[measure] ? 1 : 0;
    }
  }
  return { ...pattern, rows: read };
}

function isMark(text: string): boolean {
  return hiddenMarks.has(text.toLowerCase());
}

function isShownStatus(text: string, file: string, line: number): boolean {
  const status = text.toLowerCase();
  if (!hiddenMarks.has(status) && !shownMarks.has(status)) throw unknownStatus(file, line);
  return shownMarks.has(status);
}

function columns(file: string, { dimensions }: Cube, number: string): Fault {
  const name = basename(file);
  const needed = dimensions.map((dimension) => dimension.name).join(', ');
  return new Fault('PATTERN_COLUMNS', {
    nl: `${name} mist kolommen. Nodig zijn ${needed} en een kolom status of ${number}.`,
    en: `${name} lacks columns. Needed are ${needed} and a column status or ${number}.`,
  });
}

function unknownCode(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('PATTERN_CODE', {
    nl: `${name} noemt op regel ${line} een code die de tabel en zijn hiërarchieën niet hebben. Herstel de code, of geef het hiërarchiebestand mee.`,
    en: `${name} names on line ${line} a code that the table and its hierarchies do not have. Repair the code, or give the hierarchy file too.`,
  });
}

function unknownStatus(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('PATTERN_STATUS', {
    nl: `${name} heeft op regel ${line} een onbekende status. Getoond is A, s of z; verborgen is Q, c, u, x, w of leeg.`,
    en: `${name} has an unknown status on line ${line}. Shown is A, s or z; hidden is Q, c, u, x, w or empty.`,
  });
}

function twice(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('PATTERN_TWICE', {
    nl: `${name} noemt op regel ${line} een cel die er al stond. Geef elke cel één regel.`,
    en: `${name} names on line ${line} a cell that was there before. Give every cell one line.`,
  });
}

function differs(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('PATTERN_DIFFERS', {
    nl: `${name} toont op regel ${line} een ander getal dan de tabel. Controleer of het patroon bij deze tabel hoort.`,
    en: `${name} shows on line ${line} another number than the table. Check that the pattern belongs to this table.`,
  });
}

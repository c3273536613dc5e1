import { basename } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { separatedRows } from './separated-file.ts';

/** Which columns of the table hold what; every column that is not named here is a dimension, unless `dimensions` says which are. */
export interface TableColumns {
  readonly count: string;
  readonly value: string;
  readonly largest: string;
  readonly second: string;
  readonly contributors: string;
  readonly dimensions?: readonly string[];
}

export type Measure = 'count' | 'value' | 'largest' | 'second' | 'contributors';

/** A table as it was read: the codes of each row as numbers in `codes`. */
export interface TableFile {
  readonly file: string;
  readonly dimensions: readonly string[];
  /** Per dimension the distinct codes, in order of appearance. */
  readonly codes: readonly (readonly string[])[];
  readonly rows: number;
  /** Row by row the number of its code in each dimension. */
  readonly codeOf: readonly number[];
  readonly lines: readonly number[];
  /** Only the measures that the file has. */
  readonly measures: Readonly<Partial<Record<Measure, readonly number[]>>>;
}

const measures: readonly Measure[] = ['count', 'value', 'largest', 'second', 'contributors'];
const whole: Readonly<Record<Measure, RegExp>> = {
  count: /^\d+$/,
  value: /^-?\d+$/,
  largest: /^\d+$/,
  second: /^\d+$/,
  contributors: /^\d+$/,
};

/**
 * Reads a table: a column per dimension, the number of units, and what else there is.
 * @throws Fault TABLE_COLUMNS, TABLE_NUMBER or TABLE_CODE, with the line and the column and never with the number.
 */
export async function readTable(file: string, columns: TableColumns): Promise<TableFile> {
  const rows = separatedRows(file);
  const first = await rows.next();
  const header = first.done === true ? [] : first.value.values;
  const { dimensions, places, present } = layout(file, header, columns);
  const known = dimensions.map(() => new Map<string, number>());
  const codeOf: number[] = [];
  const lines: number[] = [];
  const read = Object.fromEntries(present.map(([measure]) => [measure, [] as number[]]));
  for await (const { line, values } of rows) {
    lines.push(line);
    places.forEach((place, d) => {
      const code = values[place]!;
      if (code === '') throw noCode(file, line, dimensions[d]!);
      const codes = known[d]!;
      let number = codes.get(code);
      if (number === undefined) {
        number = codes.size;
        codes.set(code, number);
      }
      codeOf.push(number);
    });
    for (const [measure, place] of present) {
      const text = values[place]!;
      const number = Number(text);
      if (!whole[measure].test(text) || !Number.isSafeInteger(number)) throw noNumber(file, line, columns[measure]);
      read[measure]!.push(number);
    }
  }
  if (lines.length === 0) throw noRows(file);
  const codes = known.map((map) => [...map.keys()]);
  return { file: basename(file), dimensions, codes, rows: lines.length, codeOf, lines, measures: read };
}

function layout(file: string, header: readonly string[], columns: TableColumns) {
  const place = (name: string): number => header.indexOf(name);
  const present = measures.map((measure) => [measure, place(columns[measure])] as const).filter(([, at]) => at >= 0);
  const taken = new Set(present.map(([, at]) => at));
  const dimensions = columns.dimensions ?? header.filter((_, at) => !taken.has(at));
  const needed = [columns.count, ...dimensions];
  // Dominance and the p % rule need both; without them such a table would pass unjudged.
  if (present.some(([measure]) => measure !== 'count')) needed.push(columns.largest, columns.second);
  // A column without a name is a row number more often than a dimension, and a number read as a code would be published as one.
  const wrong = [...new Set(needed)].filter(
    (name) =>
      name === '' || header.filter((other) => other === name).length !== 1 || isNumber(name, columns, dimensions),
  );
  if (wrong.length > 0 || dimensions.length === 0) throw badColumns(file, wrong);
  return { dimensions, places: dimensions.map(place), present };
}

function isNumber(name: string, columns: TableColumns, dimensions: readonly string[]): boolean {
  return dimensions.includes(name) && measures.some((measure) => columns[measure] === name);
}

function badColumns(file: string, wrong: readonly string[]): Fault {
  const name = basename(file);
  const list = wrong.map((column) => column || '""').join(', ') || '-';
  return new Fault('TABLE_COLUMNS', {
    nl: `In ${name} ontbreken kolommen, staan ze er dubbel of zonder naam, of is een getal als dimensie genoemd: ${list}. Nodig zijn minstens één dimensie en het aantal eenheden; naast een waarde of een aantal bijdragers ook de grootste en de op een na grootste bijdrage. Zie --help voor de namen.`,
    en: `${name} lacks columns, has them twice or without a name, or a number is named as a dimension: ${list}. At least one dimension and the number of units are needed; beside a value or a number of contributors also the largest and second largest contribution. See --help for the names.`,
  });
}

function noCode(file: string, line: number, column: string): Fault {
  const name = basename(file);
  return new Fault('TABLE_CODE', {
    nl: `${name} heeft op regel ${line} geen code in kolom ${column}. Vul hem in; voor onbekend is dat _U.`,
    en: `${name} has no code in column ${column} on line ${line}. Fill it in; for unknown that is _U.`,
  });
}

function noNumber(file: string, line: number, column: string): Fault {
  const name = basename(file);
  return new Fault('TABLE_NUMBER', {
    nl: `${name} heeft op regel ${line} in kolom ${column} geen geheel getal (alleen cijfers, niet negatief; een waarde mag een minteken hebben). Schrijf bedragen in hele eenheden, zonder punten of komma's.`,
    en: `${name} has no whole number in column ${column} on line ${line} (digits only, not negative; a value may have a minus sign). Write amounts in whole units, without points or commas.`,
  });
}

function noRows(file: string): Fault {
  const name = basename(file);
  return new Fault('TABLE_EMPTY', {
    nl: `${name} heeft geen regels onder de kopregel. Zet er de cellen op het fijnste niveau in.`,
    en: `${name} has no lines under its header. Put in the cells at the finest level.`,
  });
}

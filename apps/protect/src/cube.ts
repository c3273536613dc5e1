import { Fault } from '@zichtlijn/messages';
import type { Dimension } from './dimension.ts';
import type { Measure, TableFile } from './table-file.ts';

/** Every combination of codes of all dimensions, totals included, with its numbers; a cell is found by `indexOf`. */
export interface Cube {
  readonly dimensions: readonly Dimension[];
  readonly strides: readonly number[];
  readonly size: number;
  readonly numbers: Readonly<Partial<Record<Measure, Float64Array>>>;
  /** 1 where the file has a row for the cell itself or for a cell below it. */
  readonly present: Uint8Array;
}

/** More cells than this do not fit in the memory of an ordinary machine. */
const mostCells = 5_000_000;

/**
 * Adds the rows at the finest level up to every total. A row of a total is held against the sum, and says itself who its
 * contributors are; without one each contributor is taken to stand in one row only, as tau-ARGUS does with tables.
 * @throws Fault TABLE_TOO_LARGE, CODE_UNKNOWN, ROW_TWICE, ROW_IMPOSSIBLE or TOTAL_DIFFERS, with the line.
 */
export function cubeOf(table: TableFile, dimensions: readonly Dimension[]): Cube {
  const size = dimensions.reduce((cells, { codes }) => cells * codes.length, 1);
  if (size > mostCells) throw tooLarge(size);
  const strides = dimensions.map((_, d) => dimensions.slice(d + 1).reduce((n, { codes }) => n * codes.length, 1));
  const measures = Object.keys(table.measures) as Measure[];
  const numbers = Object.fromEntries(measures.map((measure) => [measure, new Float64Array(size)]));
  const cube: Cube = { dimensions, strides, size, numbers, present: new Uint8Array(size) };
  const positions = positionsOf(table, dimensions);
  const filled = new Uint8Array(size);
  const totals: [row: number, index: number][] = [];
  for (let row = 0; row < table.rows; row++) {
    let index = 0;
    let isTotal = false;
    dimensions.forEach(({ finest }, d) => {
      const position = positions[d]![table.codeOf[row * dimensions.length + d]!]!;
      if (position < 0) throw unknownCode(table, row, dimensions[d]!.name);
      if (position >= finest) isTotal = true;
      index += position * strides[d]!;
    });
    if (filled[index] === 1) throw twice(table, row);
    filled[index] = 1;
    if (isImpossible(table, row)) throw impossible(table, row);
    if (isTotal) totals.push([row, index]);
    else put(cube, table, row, index, measures);
  }
  for (let d = 0; d < dimensions.length; d++) addUp(cube, d);
  for (const [row, index] of totals) {
    for (const measure of ['count', 'value'] as const) {
      const given = table.measures[measure]?.[row];
      if (given !== undefined && given !== numbers[measure]![index]) throw differs(table, row);
    }
  }
  for (const [row, index] of totals) put(cube, table, row, index, measures);
  return cube;
}

/** The place of a cell in the cube, by the positions of its codes. */
export function indexOf(cube: Cube, positions: readonly number[]): number {
  return positions.reduce((index, position, d) => index + position * cube.strides[d]!, 0);
}

function positionsOf(table: TableFile, dimensions: readonly Dimension[]): number[][] {
  return dimensions.map(({ position }, d) => table.codes[d]!.map((code) => position.get(code) ?? -1));
}

function put(cube: Cube, table: TableFile, row: number, index: number, measures: readonly Measure[]): void {
  for (const measure of measures) cube.numbers[measure]![index] = table.measures[measure]![row]!;
  cube.present[index] = 1;
}

/**
 * Nothing can come of no unit, a second contribution is not above the largest, and contributors do not add up to less than what they contribute to: largest
 * contributions in another unit than the value would pass every rule about them.
 */
function isImpossible({ measures }: TableFile, row: number): boolean {
  const of = (measure: Measure): number => measures[measure]?.[row] ?? 0;
  if (of('second') > of('largest')) return true;
  if (of('count') === 0) return of('value') !== 0 || of('contributors') > 0 || of('largest') > 0;
  if (measures.largest === undefined) return false;
  const others = (measures.contributors === undefined ? of('count') : of('contributors')) - 1;
  // Each of these numbers may have been rounded to whole units by itself.
  const most = of('largest') + 1 + Math.max(others, 0) * (of('second') + 0.5);
  return Math.abs(of(measures.value === undefined ? 'count' : 'value')) > most;
}

/** Fills the totals of one dimension, for every combination of codes of the others. */
function addUp({ dimensions, strides, size, numbers, present }: Cube, d: number): void {
  const { codes, sums } = dimensions[d]!;
  const stride = strides[d]!;
  const block = stride * codes.length;
  const { count, value, contributors, largest, second } = numbers;
  const done = new Set<number>();
  for (const { total, parts } of sums) {
    if (done.has(total)) continue;
    done.add(total);
    for (let outer = 0; outer < size; outer += block) {
      for (let inner = outer; inner < outer + stride; inner++) {
        const at = inner + total * stride;
        for (const part of parts) {
          const from = inner + part * stride;
          present[at]! |= present[from]!;
          for (const added of [count, value, contributors]) if (added) added[at]! += added[from]!;
          if (largest === undefined || second === undefined) continue;
          const [a, b, c, e] = [largest[at]!, second[at]!, largest[from]!, second[from]!];
          largest[at] = Math.max(a, c);
          second[at] = Math.max(Math.min(a, c), b, e);
        }
      }
    }
  }
}

function place({ lines, file }: TableFile, row: number): string {
  return `${file}:${lines[row]!}`;
}

function tooLarge(size: number): Fault {
  return new Fault('TABLE_TOO_LARGE', {
    nl: `De tabel telt met alle totalen ${size} cellen; meer dan ${mostCells} past niet. Splits hem, of laat een dimensie weg.`,
    en: `The table has ${size} cells with all totals; more than ${mostCells} do not fit. Split it, or leave a dimension out.`,
  });
}

function unknownCode(table: TableFile, row: number, name: string): Fault {
  return new Fault('CODE_UNKNOWN', {
    nl: `${place(table, row)}: de code in kolom ${name} staat in geen hiërarchiebestand van ${name}. Voeg hem daar toe, of herstel de regel.`,
    en: `${place(table, row)}: the code in column ${name} is in no hierarchy file of ${name}. Add it there, or repair the line.`,
  });
}

function twice(table: TableFile, row: number): Fault {
  return new Fault('ROW_TWICE', {
    nl: `${place(table, row)}: deze combinatie van codes stond er al. Geef elke cel één regel.`,
    en: `${place(table, row)}: this combination of codes was there before. Give every cell one line.`,
  });
}

function impossible(table: TableFile, row: number): Fault {
  return new Fault('ROW_IMPOSSIBLE', {
    nl: `${place(table, row)}: een waarde of bijdrage zonder eenheden, een op een na grootste die groter is dan de grootste, of bijdragen die samen het totaal niet halen (staan ze in dezelfde eenheid?). Herstel de regel.`,
    en: `${place(table, row)}: a value or contribution without units, a second largest above the largest, or contributions that do not add up to the total (are they in the same unit?). Repair the line.`,
  });
}

function differs(table: TableFile, row: number): Fault {
  return new Fault('TOTAL_DIFFERS', {
    nl: `${place(table, row)}: dit totaal is niet de som van de fijnste cellen eronder (een cel zonder regel telt als nul). Herstel het totaal of de cellen, of haal de regel weg.`,
    en: `${place(table, row)}: this total is not the sum of the finest cells below it (a cell without a line counts as zero). Repair the total or the cells, or remove the line.`,
  });
}

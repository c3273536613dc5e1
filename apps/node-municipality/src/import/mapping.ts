import { z } from 'zod';
import { readYaml } from '../configuration/read-yaml.ts';
import { codeListNames } from './code-lists.ts';

/** How dates may be written; `yyyymmdd` is the BRP's, with 00 for what is unknown. */
export const dateForms = [
  'yyyy-mm-dd',
  'dd-mm-yyyy',
  'dd/mm/yyyy',
  'dd.mm.yyyy',
  'yyyy/mm/dd',
  'dd-mmm-yyyy',
  'yyyymmdd',
  'yyyy-mm',
  'yyyy',
] as const;

export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export const delimiters = [';', ',', '\t', '|'] as const;

/** The parts that an address on one line is cut into. */
export const addressParts = ['street', 'house_number', 'house_letter', 'house_addition', 'postcode'] as const;

const name = z.string().min(1);
const names = z.union([name.transform((one) => [one]), z.array(name).min(1)]);
const rule = z.union([
  name.transform((from) => ({ from: [from] })),
  z
    .strictObject({
      /** The source column, or several that are joined by `separator`. */
      from: names.optional(),
      separator: z.string().default(' '),
      constant: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional(),
      date: z.enum(dateForms).optional(),
      decimal: z.enum([',', '.']).optional(),
      /** Source code → contract code, or the name of a list that ships. A source code that is not listed is rejected. */
      codes: z.union([z.record(z.string(), z.string()), z.enum(codeListNames)]).optional(),
      /** Cut the value at this text: every piece for a column of codes, else the piece numbered `part` (first = 1). */
      split: z.string().min(1).optional(),
      part: z.int().min(1).optional(),
      /** One part of an address on one line, such as `Dorpsstraat 12 A-2, 1234 AB`. */
      address: z.enum(addressParts).optional(),
      /** Keep this many leading characters, before codes are applied: the sector of a postcode. */
      first: z.int().min(1).optional(),
      /** Put back leading zeros up to this many signs, which a spreadsheet dropped: `3630104` is neighbourhood `03630104`. */
      digits: z.int().min(2).max(16).optional(),
      /** Stands before every value, as `BU` before a neighbourhood that is written as digits. */
      prefix: z.string().min(1).max(10).optional(),
      /** The value beside this one in a lookup file; one that is not in the file is missing. */
      lookup: name.optional(),
    })
    .refine((given) => (given.from === undefined) !== (given.constant === undefined), {
      error: 'geef from of constant, niet beide | give from or constant, not both',
    }),
]);

/** A file beside the mapping that leads one value to another. Several key columns are joined by a space, as `from` is. */
const lookup = z.strictObject({ file: name, key: names, value: name });
const moment = z.union([
  name.transform((from) => ({ from: [from], date: undefined })),
  z.strictObject({ from: name.transform((one) => [one]), date: z.enum(dateForms).optional() }),
]);

const schema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  /** The line on which the names of the columns stand, where a title stands above them; the first one has number 1. */
  headerLine: z.int().min(2).max(100).optional(),
  sheet: z.union([z.int().min(1), z.string()]).optional(),
  /** Source texts that mean "no value", beside the empty one. */
  missing: z.array(z.string()).default([]),
  lookups: z.record(z.string(), lookup).default({}),
  /** The division that the codes end up in, and how: a table of the codes that changed, or `none` where none did. */
  areas: z
    .strictObject({ indelingsjaar: z.int().min(1995).max(2100), recode: z.union([z.literal('none'), lookup]) })
    .optional(),
  /** Each source row holds from `begin` until `end`: it becomes a row per 1 January, or its moves in and out. */
  history: z.strictObject({ begin: moment, end: moment, endIncluded: z.boolean().default(false) }).optional(),
  columns: z.record(z.string(), rule),
});

export type Mapping = z.output<typeof schema>;
export type Lookup = z.output<typeof lookup>;
export type HistoryRule = NonNullable<Mapping['history']>;
export interface ColumnRule {
  readonly from?: readonly string[] | undefined;
  readonly separator?: string | undefined;
  readonly constant?: string | undefined;
  readonly date?: (typeof dateForms)[number] | undefined;
  readonly decimal?: ',' | '.' | undefined;
  readonly codes?: Readonly<Record<string, string>> | (typeof codeListNames)[number] | undefined;
  readonly split?: string | undefined;
  readonly part?: number | undefined;
  readonly address?: (typeof addressParts)[number] | undefined;
  readonly first?: number | undefined;
  readonly digits?: number | undefined;
  readonly prefix?: string | undefined;
  readonly lookup?: string | undefined;
}

/**
 * Read a mapping by its form alone.
 *
 * @throws Fault MAPPING_INVALID.
 */
export function readMapping(file: string): Mapping {
  return readYaml(file, schema, 'MAPPING_INVALID');
}

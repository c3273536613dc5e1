import type { Dataset } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import { readYaml } from '../configuration/read-yaml.ts';

/** How dates may be written; `yyyymmdd` is the BRP's, with 00 for what is unknown. */
export const dateForms = ['yyyy-mm-dd', 'dd-mm-yyyy', 'dd/mm/yyyy', 'yyyymmdd', 'yyyy-mm', 'yyyy'] as const;

const name = z.string().min(1);
const rule = z.union([
  name.transform((from) => ({ from: [from] })),
  z
    .strictObject({
      /** The source column, or several that are joined by `separator`. */
      from: z.union([name.transform((one) => [one]), z.array(name).min(1)]).optional(),
      separator: z.string().default(' '),
      constant: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional(),
      date: z.enum(dateForms).optional(),
      decimal: z.enum([',', '.']).optional(),
      /** Source code → contract code. A source code that is not listed is rejected. */
      codes: z.record(z.string(), z.string()).optional(),
      /** Cut the value at this text: every piece for a column of codes, else the piece numbered `part` (first = 1). */
      split: z.string().min(1).optional(),
      part: z.int().min(1).optional(),
      /** Keep this many leading characters, before codes are applied: the sector of a postcode. */
      first: z.int().min(1).optional(),
    })
    .refine((given) => (given.from === undefined) !== (given.constant === undefined), {
      error: 'geef from of constant, niet beide | give from or constant, not both',
    }),
]);

const schema = z.strictObject({
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  delimiter: z.enum([',', ';', '\t']).optional(),
  sheet: z.union([z.int().min(1), z.string()]).optional(),
  /** Source texts that mean "no value", beside the empty one. */
  missing: z.array(z.string()).default([]),
  columns: z.record(z.string(), rule),
});

export type Mapping = z.output<typeof schema>;
export interface ColumnRule {
  readonly from?: readonly string[] | undefined;
  readonly separator?: string | undefined;
  readonly constant?: string | undefined;
  readonly date?: (typeof dateForms)[number] | undefined;
  readonly decimal?: ',' | '.' | undefined;
  readonly codes?: Readonly<Record<string, string>> | undefined;
  readonly split?: string | undefined;
  readonly part?: number | undefined;
  readonly first?: number | undefined;
}

/**
 * Read a mapping by its form alone.
 *
 * @throws Fault MAPPING_INVALID.
 */
export function readMapping(file: string): Mapping {
  return readYaml(file, schema, 'MAPPING_INVALID');
}

/**
 * Hold a mapping against the contract: every target must exist, every required column and key must be reachable.
 *
 * @throws Fault MAPPING_UNKNOWN (no such contract column) or MAPPING_INCOMPLETE (a required one lacks).
 */
export function holdMapping(file: string, mapping: Mapping, dataset: Dataset): void {
  const known = new Set([...dataset.columns, ...dataset.identifiers].map((target) => target.name));
  const unknown = Object.keys(mapping.columns).filter((target) => !known.has(target));
  if (unknown.length > 0) {
    const list = unknown.join(', ');
    throw new Fault('MAPPING_UNKNOWN', {
      nl: `De mapping ${file} vult kolommen die ${dataset.id} niet kent: ${list}. De dataset kent: ${[...known].join(', ')}.`,
      en: `The mapping ${file} fills columns that ${dataset.id} does not have: ${list}. The dataset has: ${[...known].join(', ')}.`,
    });
  }
  const lacking = requirements(dataset).filter(
    ({ anyOf }) => !anyOf.some((all) => all.every((target) => target in mapping.columns)),
  );
  if (lacking.length > 0) {
    const list = lacking.map(({ anyOf }) => anyOf.map((all) => all.join(' + ')).join(' / ')).join('; ');
    throw new Fault('MAPPING_INCOMPLETE', {
      nl: `De mapping ${file} mist wat ${dataset.id} vereist: ${list}. Voeg onder columns toe uit welke bronkolom dit komt.`,
      en: `The mapping ${file} lacks what ${dataset.id} requires: ${list}. Add under columns which source column each comes from.`,
    });
  }
}

/** What must be mapped: each required column, and for each required key the columns of one of its alternatives. */
function requirements(dataset: Dataset): { readonly anyOf: readonly (readonly string[])[] }[] {
  return [
    ...dataset.columns.filter((column) => column.required).map(({ name }) => ({ anyOf: [[name]] })),
    ...dataset.keys.filter((key) => key.required).map(({ from }) => ({ anyOf: from })),
  ];
}

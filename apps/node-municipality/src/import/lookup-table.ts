import { dirname, resolve } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import type { Lookup, Mapping } from './mapping.ts';
import { examine, type SourceFile } from './source-encoding.ts';
import { sourceRows } from './source-rows.ts';

/** A lookup file, read whole: from the key, whatever its spaces and case, to the value. */
export interface LookupTable {
  readonly file: SourceFile;
  readonly find: (text: string) => string | null;
}

/** The tables that a mapping names. */
export interface LookupTables {
  readonly lookups: ReadonlyMap<string, LookupTable>;
  /** Area codes that changed, when the delivery follows another division than it must. */
  readonly recode: LookupTable | null;
}

/** Read the lookup files of a mapping, which stand beside it; `deliveredIn` is the division that the delivery follows. */
export async function lookupTables(file: string, mapping: Mapping, deliveredIn: number): Promise<LookupTables> {
  const lookups = new Map<string, LookupTable>();
  for (const [name, lookup] of Object.entries(mapping.lookups)) lookups.set(name, await lookupTable(file, lookup));
  const recode = mapping.areas?.indelingsjaar === deliveredIn ? undefined : mapping.areas?.recode;
  return { lookups, recode: recode === undefined || recode === 'none' ? null : await lookupTable(file, recode) };
}

/**
 * Read one lookup file.
 *
 * @throws Fault LOOKUP_COLUMNS, or LOOKUP_AMBIGUOUS where a key has two values; and the faults of `examine` and `sourceRows`.
 */
async function lookupTable(mappingFile: string, { file: name, key, value }: Lookup): Promise<LookupTable> {
  const file = await examine(resolve(dirname(mappingFile), name));
  const found = new Map<string, string>();
  let places: readonly number[] | null = null;
  let target = -1;
  for await (const { line, values } of sourceRows(file, {})) {
    if (places === null) {
      const header = values.map((column) => column.replace(/^\uFEFF/, '').trim());
      places = key.map((column) => header.indexOf(column));
      target = header.indexOf(value);
      if ([...places, target].includes(-1)) throw missingColumns(file.path, [...key, value]);
      continue;
    }
    const from = normal(places.map((place) => values[place] ?? '').join(' '));
    const to = (values[target] ?? '').trim();
    if ((found.get(from) ?? to) !== to) throw ambiguous(file.path, line);
    found.set(from, to);
  }
  return { file, find: (text) => found.get(normal(text)) ?? null };
}

/** `1234 ab 7` and `1234AB 7` are one key; what parts two columns stays one space where letters and digits would run together. */
function normal(text: string): string {
  return text
    .toUpperCase()
    .replace(/\b([1-9]\d{3})\s+([A-Z]{2})\b/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function missingColumns(path: string, names: readonly string[]): Fault {
  const list = names.join(', ');
  return new Fault('LOOKUP_COLUMNS', {
    nl: `Het opzoekbestand ${path} mist een van de kolommen ${list}. Pas key en value in de mapping aan, of het bestand.`,
    en: `The lookup file ${path} lacks one of the columns ${list}. Correct key and value in the mapping, or the file.`,
  });
}

function ambiguous(path: string, line: number): Fault {
  return new Fault('LOOKUP_AMBIGUOUS', {
    nl: `In het opzoekbestand ${path} heeft de sleutel op regel ${line} twee verschillende waarden. Laat er één staan; een gebied dat is gesplitst, is uit zijn code alleen niet om te zetten en krijgt een lege waarde.`,
    en: `In the lookup file ${path} the key on line ${line} has two different values. Leave one; an area that was split cannot be recoded by its code alone, and gets an empty value.`,
  });
}

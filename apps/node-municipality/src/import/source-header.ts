import { basename } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { addressPart } from './address-part.ts';
import type { ColumnRule, Mapping } from './mapping.ts';

/** The columns of a file as its mapping sees them. */
export interface SourceHeader {
  readonly width: number;
  /** The source text for a target, or null when it is missing. */
  readonly read: (rule: ColumnRule, values: readonly string[]) => string | null;
  /** Columns that the mapping does not use; they are never read. */
  readonly dropped: readonly string[];
}

/** What of a mapping decides which texts of a record are read. */
export interface ReadMapping {
  readonly missing: readonly string[];
  readonly history?: Mapping['history'];
  readonly columns: Readonly<Record<string, ColumnRule>>;
}

/**
 * Hold a file's header against the mapping, before any row is read.
 *
 * @throws Fault SOURCE_COLUMNS with the names of the mapping that the file lacks or has twice. The file's own names are not
 * repeated: a file without a header would show its first row.
 */
export function sourceHeader(path: string, names: readonly string[], mapping: ReadMapping): SourceHeader {
  const clean = names.map((name) => name.replace(/^\uFEFF/, '').trim());
  const rules: readonly ColumnRule[] = Object.values(mapping.columns);
  const moments = mapping.history === undefined ? [] : [mapping.history.begin, mapping.history.end];
  const wanted = [...new Set([...rules, ...moments].flatMap(({ from }) => from ?? []))];
  const wrong = wanted.filter((name) => clean.filter((other) => other === name).length !== 1);
  if (wrong.length > 0) {
    const list = wrong.join(', ');
    throw new Fault('SOURCE_COLUMNS', {
      nl: `In ${basename(path)} ontbreken kolommen die de mapping noemt, of ze staan er dubbel: ${list}. Pas de namen in de mapping aan, of controleer scheidingsteken en kopregel.`,
      en: `${basename(path)} lacks columns that the mapping names, or has them twice: ${list}. Correct the names in the mapping, or check the separator and the header line.`,
    });
  }
  const place = new Map(clean.map((name, at) => [name, at]));
  const missing = new Set(mapping.missing);
  const cell = (name: string, values: readonly string[]): string => {
    const text = (values[place.get(name) ?? -1] ?? '').trim();
    return missing.has(text) ? '' : text;
  };
  return {
    width: names.length,
    dropped: clean.flatMap((name, at) => (wanted.includes(name) ? [] : [shown(name, at)])),
    read(rule, values) {
      const text =
        rule.constant ??
        (rule.from ?? [])
          .map((name) => cell(name, values))
          .filter((piece) => piece !== '')
          .join(rule.separator ?? ' ');
      const piece = rule.split === undefined || rule.part === undefined ? text : text.split(rule.split)[rule.part - 1];
      const named = rule.address === undefined ? piece : addressPart(piece ?? '', rule.address);
      const kept = named?.trim().slice(0, rule.first).trim();
      return kept === undefined || kept === '' ? null : written(kept, rule);
    },
  };
}

/** With the zeros that a spreadsheet dropped, and with what the source leaves out before every value. */
function written(text: string, { digits, prefix = '' }: ColumnRule): string {
  const whole = digits !== undefined && /^\d[\dA-Z]*$/.test(text) ? text.padStart(digits, '0') : text;
  return whole.startsWith(prefix) ? whole : `${prefix}${whole}`;
}

/** A header that looks like a value (digits, an e-mail address) is named by its place only. */
export function shown(name: string, at: number): string {
  return /^\p{L}[\p{L}\d _.()/-]{0,60}$/u.test(name) && !/\d{4}/.test(name) ? name : `kolom ${at + 1}`;
}

import { type Dataset, type Key, storedColumns } from '@zichtlijn/indicators';
import { canonicalIdentifier, type IdentifierFault } from '../keys/canonical-identifier.ts';
import type { KeyMaker, MadeKey } from '../keys/key-maker.ts';
import type { LearntAlias } from '../vault/crosswalk.ts';
import { absentValue } from './absent-value.ts';
import { columnValue, type ValueContext, type ValueRule } from './column-value.ts';
import { type Given, unfold } from './history.ts';
import { isoDate } from './iso-date.ts';
import { learntAliases } from './learnt-aliases.ts';
import type { LookupTables } from './lookup-table.ts';
import type { Manifest } from './manifest.ts';
import type { ColumnRule, Mapping } from './mapping.ts';
import type { RuleCounts } from './rule-counts.ts';
import type { SourceHeader } from './source-header.ts';

export type RejectRule =
  | ValueRule
  | IdentifierFault
  | 'column_count'
  | 'required_missing'
  | 'key_missing'
  | 'outside_period'
  | 'to_before_from'
  | 'conflict';

/** A row as the vault stores it (in the order of `storedColumns`), with what it teaches. */
export interface ReadRow {
  readonly values: readonly (string | null)[];
  readonly aliases: readonly LearntAlias[];
}

interface Rejected {
  readonly column: string;
  readonly rule: RejectRule;
}

/** What one record of a source becomes: rows (several where it has a history), or none and why. */
export type ReadRecord = { readonly rows: readonly ReadRow[] } | { readonly outOfScope: string } | Rejected;

/** What decides how a row is read, the same for all files of a delivery. */
export interface ReadContext extends ValueContext {
  readonly dataset: Dataset;
  readonly mapping: Mapping;
  readonly manifest: Manifest;
  readonly keys: KeyMaker;
  readonly lookups: LookupTables['lookups'];
  /** Per column, the values that its lookup file does not have. */
  readonly notFound: RuleCounts;
}

/** Reads records of one file; direct identifiers live only inside `read`. */
export class RowReader {
  readonly #context: ReadContext;
  readonly #header: SourceHeader;
  readonly #places: ReadonlyMap<string, number>;
  readonly #rules: Readonly<Record<string, ColumnRule>>;

  constructor(context: ReadContext, header: SourceHeader) {
    this.#context = context;
    this.#header = header;
    this.#places = new Map(storedColumns(context.dataset).map(({ name }, at) => [name, at]));
    this.#rules = context.mapping.columns as Readonly<Record<string, ColumnRule>>;
  }

  read(record: readonly string[]): ReadRecord {
    if (record.length !== this.#header.width) return { column: '', rule: 'column_count' };
    const identifiers = this.#identifiers(record);
    if (!(identifiers instanceof Map)) return identifiers;
    const lead: (string | null)[] = [];
    const made = new Map<Key, MadeKey>();
    for (const key of this.#context.dataset.keys) {
      const one = this.#context.keys.make(key, identifiers);
      if (one === null && key.required) return { column: key.name, rule: 'key_missing' };
      lead.push(one?.key ?? null, one === null ? null : String(one.grade));
      if (one !== null) made.set(key, one);
    }
    const unfolded = this.#unfold(record);
    if ('rule' in unfolded) return { column: this.#context.dataset.periodColumn, rule: unfolded.rule };
    const rows: ReadRow[] = [];
    for (const given of unfolded) {
      const values = [...lead];
      const broken = this.#columns(record, given, values);
      if (broken !== null) return broken;
      const value = (name: string): string | null => values[this.#places.get(name)!] ?? null;
      const unneeded = this.#context.dataset.outOfScope?.find(({ column, codes }) =>
        codes.includes(value(column) ?? ''),
      );
      if (unneeded !== undefined) return { outOfScope: unneeded.rule };
      rows.push({ values, aliases: learntAliases(this.#context, { identifiers, made, value }) });
    }
    return rows.length > 0 ? { rows } : { outOfScope: 'not_in_period' };
  }

  /** The years that a record is about within the period of its delivery, as far as they can be read: several where it has a history. */
  yearsOf(record: readonly string[]): readonly string[] {
    if (record.length !== this.#header.width) return [];
    const unfolded = this.#unfold(record);
    if ('rule' in unfolded) return [];
    const { dataset, manifest } = this.#context;
    const { name, type } = dataset.columns.find((column) => column.name === dataset.periodColumn)!;
    const how = this.#rules[name];
    return unfolded.flatMap((given) => {
      const text = given[name] ?? (how === undefined ? null : this.#header.read(how, record));
      const value = text === null ? null : columnValue(type, text, how ?? {}, this.#context);
      const [first = null, precision] = value === null || 'rule' in value ? [] : value;
      return first !== null && within(first, precision ?? 'year', manifest.period) ? [first.slice(0, 4)] : [];
    });
  }

  #unfold(record: readonly string[]): ReturnType<typeof unfold> {
    const { dataset, manifest, mapping } = this.#context;
    if (mapping.history === undefined) return [{}];
    const { begin, end } = mapping.history;
    const text = { begin: this.#header.read(begin, record), end: this.#header.read(end, record) };
    return unfold(dataset, mapping.history, text, manifest.period);
  }

  #identifiers(record: readonly string[]): Map<string, string> | Rejected {
    const found = new Map<string, string>();
    for (const { name, form } of this.#context.dataset.identifiers) {
      const how = this.#rules[name];
      let text = this.#text(name, record);
      if (how === undefined || text === null) continue;
      if (form === 'birth_date') text = birthDate(text, how);
      if (text === '') continue;
      const canonical = canonicalIdentifier(form, text, this.#context.manifest.synthetic);
      if ('fault' in canonical) return { column: name, rule: canonical.fault };
      found.set(name, canonical.value);
    }
    return found;
  }

  #columns(record: readonly string[], given: Given, values: (string | null)[]): Rejected | null {
    const { dataset, manifest } = this.#context;
    const dates = new Map<string, string>();
    for (const column of dataset.columns) {
      const { name, type, required } = column;
      const how = this.#rules[name];
      const text =
        given[name] ??
        this.#text(name, record) ??
        absentValue(dataset, column, how !== undefined, (other) => this.#text(other, record));
      const value = text === null ? null : columnValue(type, text, how ?? {}, this.#context);
      if (value !== null && 'rule' in value) return { column: name, rule: value.rule };
      const first = value?.[0] ?? null;
      if (required && first === null) return { column: name, rule: 'required_missing' };
      if (name === dataset.periodColumn && first !== null && !within(first, value?.[1] ?? 'year', manifest.period))
        return { column: name, rule: 'outside_period' };
      values.push(first);
      if (type.kind === 'date') {
        values.push(value?.[1] ?? null);
        if (first !== null) dates.set(name, first.slice(0, shown[value?.[1] ?? '']));
      }
    }
    const backward = dataset.spans?.find(([from, to]) => isBefore(dates.get(to), dates.get(from)));
    return backward === undefined ? null : { column: backward[1], rule: 'to_before_from' };
  }

  #text(name: string, record: readonly string[]): string | null {
    const how = this.#rules[name];
    const text = how === undefined ? null : this.#header.read(how, record);
    if (how?.lookup === undefined || text === null) return text;
    const found = this.#context.lookups.get(how.lookup)?.find(text) ?? null;
    if (found === null) this.#context.notFound.add(name);
    return found === '' ? null : found;
  }
}

const shown: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

/** Whether a date lies before another, as far as both are known. */
function isBefore(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}

/** Whether a date can lie in the period, as far as it is known. */
function within(first: string, precision: string, period: Manifest['period']): boolean {
  const known = shown[precision] ?? 4;
  const date = first.slice(0, known);
  return date >= period.from.slice(0, known) && date <= period.to.slice(0, known);
}

/** A birth date as far as it is known (`1965`, `1965-03`, `1965-03-07`); the empty text for none, a text that no form allows for no date. */
function birthDate(text: string, how: ColumnRule): string {
  const date = isoDate(text, how.date ?? 'yyyy-mm-dd');
  if (date === null) return 'no date';
  return date === 'unknown' ? '' : date.first.slice(0, shown[date.precision]);
}

import { type ColumnType, isNeighbourhoodCode, municipalityOf } from '@zichtlijn/indicators';
import { type CodeList, codeLists } from './code-lists.ts';
import { isoDate } from './iso-date.ts';
import type { LookupTable } from './lookup-table.ts';
import type { ColumnRule } from './mapping.ts';

/** The rule a value breaks; the names appear in the reject file and in the counts. */
export type ValueRule =
  | 'date_form'
  | 'date_in_future'
  | 'year_form'
  | 'not_a_number'
  | 'below_zero'
  | 'out_of_range'
  | 'unknown_code'
  | 'not_a_share'
  | 'not_a_boolean'
  | 'neighbourhood_form'
  | 'outside_municipality'
  | 'too_long';

/** What the vault stores for one column (a date fills two), as PostgreSQL reads it; or the rule that was broken. */
export type ColumnValue = readonly (string | null)[] | { readonly rule: ValueRule };

export interface ValueContext {
  readonly municipality: string;
  /** ISO date of this run; what lies after it is in the future. */
  readonly today: string;
  /** Municipalities of before with all their ground in this one: their neighbourhoods of then are kept by their code of then. */
  readonly merged: ReadonlySet<string>;
  /** Area codes that changed: an empty one has no single successor. */
  readonly recode?: LookupTable | null;
}

const yes = new Set(['j', 'ja', 'y', 'yes', 'true', 'waar', '1']);
const no = new Set(['n', 'nee', 'no', 'false', 'onwaar', '0']);

/** Bring one filled source text to the form of its contract column. */
export function columnValue(type: ColumnType, text: string, how: ColumnRule, context: ValueContext): ColumnValue {
  switch (type.kind) {
    case 'date':
      return dateValue(text, how, context);
    case 'year':
      return yearValue(text, how);
    case 'integer':
    case 'money':
    case 'decimal':
      return numberValue(type, text, how);
    case 'share':
      return shareValue(text, how);
    case 'boolean':
      return booleanValue(text, how);
    case 'code':
      return codeValue(type.codes, text, how);
    case 'codes':
      return codesValue(type.codes, text, how);
    case 'neighbourhood':
      return neighbourhoodValue(translated(text, how), context);
    case 'label':
      return text.length <= type.maxLength ? [text] : { rule: 'too_long' };
  }
}

function neighbourhoodValue(given: string | undefined, { municipality, merged, recode }: ValueContext): ColumnValue {
  if (given === undefined) return { rule: 'unknown_code' };
  const code = recode?.find(given) ?? given;
  if (code === '') return [null];
  if (!isNeighbourhoodCode(code)) return { rule: 'neighbourhood_form' };
  const lies = municipalityOf(code);
  return lies === municipality || merged.has(lies) ? [code] : { rule: 'outside_municipality' };
}

function dateValue(text: string, how: ColumnRule, { today }: ValueContext): ColumnValue {
  const date = isoDate(text, how.date ?? 'yyyy-mm-dd');
  if (date === null) return { rule: 'date_form' };
  if (date === 'unknown') return [null, null];
  return date.first > today ? { rule: 'date_in_future' } : [date.first, date.precision];
}

function yearValue(text: string, how: ColumnRule): ColumnValue {
  const date = how.date === undefined ? null : isoDate(text, how.date);
  if (date === 'unknown') return [null];
  const year = date?.first.slice(0, 4) ?? text;
  return /^1\d{3}$|^2[01]\d{2}$/.test(year) ? [year] : { rule: 'year_form' };
}

function plainNumber(text: string, decimal: ',' | '.' | undefined): number | null {
  const bare = text.replace(/^€/, '').replaceAll(/\s/g, '').replace(/,-$/, '');
  const thousands = decimal === ',' ? '\\.' : ',';
  const grouped = decimal !== undefined && new RegExp(`^-?\\d{1,3}(${thousands}\\d{3})+(\\D|$)`).test(bare);
  const ungrouped = grouped ? bare.replaceAll(decimal === ',' ? '.' : ',', '') : bare;
  const dotted = decimal === ',' ? ungrouped.replace(',', '.') : ungrouped;
  if (decimal === ',' && !grouped && bare.includes('.')) return null;
  return /^-?\d+(\.\d+)?$/.test(dotted) ? Number(dotted) : null;
}

function numberValue(
  type: Extract<ColumnType, { kind: 'integer' | 'money' | 'decimal' }>,
  text: string,
  how: ColumnRule,
): ColumnValue {
  const value = plainNumber(text, how.decimal);
  if (value === null) return { rule: 'not_a_number' };
  if (type.kind === 'money') {
    if (value < 0 && type.signed !== true) return { rule: 'below_zero' };
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? [String(Math.round(value))] : { rule: 'out_of_range' };
  }
  if (type.kind === 'integer' && (!Number.isInteger(value) || Math.abs(value) > 0x7fffffff))
    return { rule: 'out_of_range' };
  if (value < (type.min ?? -Infinity) || value > (type.max ?? Infinity)) return { rule: 'out_of_range' };
  return [String(value)];
}

function shareValue(text: string, how: ColumnRule): ColumnValue {
  const [over, under, ...more] = text.split('/').map((part) => plainNumber(part, how.decimal));
  if (over === null || over === undefined || under === null || more.length > 0) return { rule: 'not_a_share' };
  const share = under === undefined ? over : over / under;
  return share > 0 && share <= 1 ? [String(share)] : { rule: 'not_a_share' };
}

function booleanValue(text: string, how: ColumnRule): ColumnValue {
  const word = translated(text, how)?.toLowerCase();
  if (word !== undefined && yes.has(word)) return ['true'];
  return word !== undefined && no.has(word) ? ['false'] : { rule: 'not_a_boolean' };
}

function codeValue(codes: readonly string[], text: string, how: ColumnRule): ColumnValue {
  const code = translated(text, how);
  return code !== undefined && codes.includes(code) ? [code] : { rule: 'unknown_code' };
}

/** Several codes in the order of the contract, so that the same set is always stored the same. */
function codesValue(codes: readonly string[], text: string, how: ColumnRule): ColumnValue {
  const pieces = text.split(how.split ?? /[,|]/).map((piece) => translated(piece.trim(), how));
  if (pieces.some((code) => code === undefined || !codes.includes(code))) return { rule: 'unknown_code' };
  return [`{${codes.filter((code) => pieces.includes(code)).join(',')}}`];
}

function translated(text: string, { codes }: ColumnRule): string | undefined {
  if (codes === undefined) return text;
  const list: CodeList = typeof codes === 'string' ? codeLists[codes] : { source: '', words: false, codes };
  const code = list.words ? text.toLowerCase() : text;
  return Object.hasOwn(list.codes, code) ? list.codes[code] : undefined;
}

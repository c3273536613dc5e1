import type { Speech } from '../language/use-language.ts';
import { keptAsText } from './kept-as-text.ts';
import type { Sheet } from './sheet.ts';
import { tableRows, type Value } from './table-rows.ts';

/** A table as Dutch spreadsheets read it: semicolons, decimal commas, UTF-8 with its mark; the account stands below the numbers. */
export function csvOf(sheet: Sheet, speech: Speech): string {
  const rows: (readonly Value[])[] = [...tableRows(sheet, speech), [], ...sheet.account];
  return `\uFEFF${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(value: Value): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value).replace('.', ',') : keptAsText(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Speech } from '../language/use-language.ts';
import type { Sheet } from './sheet.ts';
import { tableRows, type Value } from './table-rows.ts';

/** A workbook with the numbers on one sheet and their account on another. The library comes only when it is asked for. */
export async function xlsxOf(sheet: Sheet, speech: Speech): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const bold = (row: readonly Value[]) => row.map((value) => ({ value: value ?? '', fontWeight: 'bold' as const }));
  const plain = (row: readonly Value[]) => row.map((value) => (value === null ? null : { value }));
  const [head = [], ...rows] = tableRows(sheet, speech);
  const account = sheet.account.map(([name, text]) => [
    { value: name, fontWeight: 'bold' as const, alignVertical: 'top' as const },
    { value: text, wrap: true },
  ]);
  return writeXlsxFile([
    { data: [bold(head), ...rows.map(plain)], sheet: speech.download.data, stickyRowsCount: 1 },
    { data: account, sheet: speech.download.account, columns: [{ width: 28 }, { width: 110 }] },
  ]).toBlob();
}

import { basename } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { rejectRule } from '../quality/rule-words.ts';
import { type ReadContext, RowReader } from './row-reader.ts';
import { RuleCounts } from './rule-counts.ts';
import type { SourceFile } from './source-encoding.ts';
import type { SourceHeader } from './source-header.ts';
import { sourceRows } from './source-rows.ts';

const firstRows = 1000;
/** A mapping that is wrong breaks a rule in most rows. Fewer wrong ones are for the limit of the whole delivery to judge, which the first rows alone cannot. */
const mostWrong = 0.1;

/**
 * Read the first thousand rows of every file before the rest of any, and stop where they show that names, dates or codes are read wrongly. A file that has no more
 * rows than that is judged when it is read.
 *
 * @throws Fault FIRST_ROWS with the rules that were broken, by column
 */
export async function checkFirstRows(
  files: readonly SourceFile[],
  headers: readonly SourceHeader[],
  context: ReadContext,
): Promise<void> {
  const most = Math.max(mostWrong, context.manifest.rejectLimit) * firstRows;
  for (const [at, file] of files.entries()) {
    const rejected = await rejectedOf(file, headers[at]!, context);
    if (rejected !== null && rejected.total > most) throw wronglyRead(file, rejected);
  }
}

/** Rules broken in the first rows, by `column rule`; null when there are no rows behind them. */
async function rejectedOf(file: SourceFile, header: SourceHeader, context: ReadContext): Promise<RuleCounts | null> {
  const reader = new RowReader({ ...context, notFound: new RuleCounts() }, header);
  const rejected = new RuleCounts();
  let rows = -1;
  for await (const { values } of sourceRows(file, context.mapping)) {
    rows += 1;
    if (rows === 0) continue;
    if (rows > firstRows) return rejected;
    const row = reader.read(values);
    // A file that a spreadsheet spoilt is refused with the line, when it is read.
    if ('rule' in row && row.rule === 'spreadsheet') return null;
    if ('rule' in row) rejected.add(`${row.column}|${row.rule}`);
  }
  return null;
}

function wronglyRead({ path }: SourceFile, { byRule, total }: RuleCounts): Fault {
  const broken = Object.entries(byRule)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([key, rows]) => ({ column: key.split('|')[0]!, rule: key.split('|')[1]!, rows }));
  const list = (language: 'nl' | 'en'): string =>
    broken.map(({ column, rule, rows }) => `${column} ${rejectRule(rule)[language]} ${rows}`).join('; ');
  const rule = broken[0]?.rule ?? '';
  return new Fault('FIRST_ROWS', {
    nl: `Van de eerste ${firstRows} rijen van ${basename(path)} voldoen er ${total} niet; de rest is niet gelezen en de kluis is ongewijzigd: ${list('nl')}. Waarschijnlijk klopt de mapping niet. Wat een regel betekent en hoe u het herstelt: "zicht-node explain ${rule}".`,
    en: `Of the first ${firstRows} rows of ${basename(path)} ${total} break the contract; the rest was not read and the vault is unchanged: ${list('en')}. Most likely the mapping is not right. What a rule means and how to mend it: "zicht-node explain ${rule}".`,
  });
}

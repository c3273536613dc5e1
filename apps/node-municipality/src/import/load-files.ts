import { basename } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import type { Crosswalk, LearntAlias } from '../vault/crosswalk.ts';
import type { StagedRow, Staging } from '../vault/staging.ts';
import { checkFirstRows } from './first-rows.ts';
import type { RejectFile } from './reject-file.ts';
import { type ReadContext, RowReader } from './row-reader.ts';
import { RuleCounts } from './rule-counts.ts';
import type { SourceFile } from './source-encoding.ts';
import { type SourceHeader, sourceHeader } from './source-header.ts';
import { sourceRows } from './source-rows.ts';

/** Rows in one statement: large enough that the round trip does not count, small enough to hold. */
const batchSize = 2000;

export interface Loaded {
  readonly rows: number;
  readonly outOfScope: RuleCounts;
  readonly dropped: ReadonlySet<string>;
}

/** Read, check and stage the rows of all files of a delivery. First every header, then the first rows of each, then the rows. */
export async function loadFiles(
  files: readonly SourceFile[],
  context: ReadContext,
  { staging, crosswalk }: { readonly staging: Staging; readonly crosswalk: Crosswalk },
  rejects: RejectFile,
  onProgress: (rows: number) => void = () => {},
): Promise<Loaded> {
  const { keys } = context;
  const headers: SourceHeader[] = [];
  for (const file of files) headers.push(await readHeader(file, context));
  await checkFirstRows(files, headers, context);
  const outOfScope = new RuleCounts();
  let rows = 0;
  let batch: StagedRow[] = [];
  let learnt: LearntAlias[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await staging.add(batch);
    await crosswalk.add(learnt);
    batch = [];
    learnt = [];
    onProgress(rows);
  };
  for (const [at, file] of files.entries()) {
    const reader = new RowReader(context, headers[at]!);
    let first = true;
    for await (const { line, values } of sourceRows(file, context.mapping)) {
      if (first) {
        first = false;
        continue;
      }
      rows += 1;
      const row = reader.read(values);
      if ('rule' in row) {
        if (row.rule === 'spreadsheet') throw spreadsheet(file.path, line, row.column);
        rejects.add({ file: basename(file.path), line, ...row }, reader.yearsOf(values));
      } else if ('outOfScope' in row) outOfScope.add(row.outOfScope);
      else {
        for (const { values: kept, aliases } of row.rows) {
          batch.push({ file: at, line, ...carried(context, kept) });
          learnt.push(...aliases.map((one) => ({ ...one, alias: keys.carry(one.alias), key: keys.carry(one.key) })));
        }
      }
      if (batch.length >= batchSize) await flush();
    }
  }
  await flush();
  return { rows, outOfScope, dropped: new Set(headers.flatMap(({ dropped }) => dropped)) };
}

/** A row as the vault has it. The mark of a fact is made of the first keys, so that a rotation changes it as it does every key. */
function carried(
  { keys, dataset }: ReadContext,
  values: readonly (string | null)[],
): Pick<StagedRow, 'fact' | 'values'> {
  const isKey = (at: number): boolean => at < dataset.keys.length * 2 && at % 2 === 0;
  return {
    fact: keys.carry(keys.fact(`row:${dataset.id}:${JSON.stringify(values)}`)),
    values: values.map((value, at) => (value !== null && isKey(at) ? keys.carry(value) : value)),
  };
}

async function readHeader(file: SourceFile, context: ReadContext): Promise<SourceHeader> {
  for await (const { values } of sourceRows(file, context.mapping)) {
    return sourceHeader(file.path, values, context.mapping);
  }
  throw new Fault('SOURCE_EMPTY', {
    nl: `Het bestand ${file.path} is leeg: er is geen kopregel. Vraag de levering opnieuw op.`,
    en: `The file ${file.path} is empty: there is no header line. Ask for the delivery again.`,
  });
}

function spreadsheet(path: string, line: number, column: string): Fault {
  return new Fault('SOURCE_SPREADSHEET', {
    nl: `In ${basename(path)}, regel ${line}, is ${column} door een rekenblad als afgerond getal opgeslagen (zoals 3,63E+14): de laatste cijfers zijn verloren. De levering is geweigerd; lever het oorspronkelijke bestand, of bewaar de kolom als tekst.`,
    en: `In ${basename(path)}, line ${line}, a spreadsheet stored ${column} as a rounded number (like 3,63E+14): its last digits are lost. The delivery is refused; deliver the original file, or keep the column as text.`,
  });
}

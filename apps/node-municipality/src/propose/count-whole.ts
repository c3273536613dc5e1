import type { Column } from '@zichtlijn/indicators';
import { columnValue } from '../import/column-value.ts';
import { isoDate } from '../import/iso-date.ts';
import { sourceHeader } from '../import/source-header.ts';
import { sourceRows } from '../import/source-rows.ts';
import { leastRows, saysNothing } from './column-profile.ts';
import type { FitContext } from './fit.ts';
import type { DatasetProposal } from './proposal.ts';
import type { SourceTable } from './source-table.ts';

/** Texts of one column that are kept apart; a column of codes has no more. */
const mostTexts = 300;

/** What only all rows together tell. */
export interface WholeFile {
  readonly rows: number;
  /** Per contract column of codes, the texts of the source with their rows. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** First and last year with enough rows to be named; null where there is none. */
  readonly years: readonly [string, string] | null;
  /** Years between them about which a file of yearly states has no row at all: a delivery over all of them would say that there was nothing. */
  readonly gaps: readonly string[];
}

/** Read a file to its end for the codes that it has and the years that it is about. */
export async function countWhole(
  table: SourceTable,
  proposal: DatasetProposal,
  context: FitContext,
): Promise<WholeFile> {
  const { dataset, columns, history } = proposal;
  const coded = dataset.columns.filter(
    ({ name, type }) => /^codes?$/.test(type.kind) && ruleOf(proposal, name) !== null,
  );
  const codes = new Map(coded.map(({ name }) => [name, new Map<string, number>()]));
  const years = new Map<string, number>();
  const period = dataset.columns.find(({ name }) => name === dataset.periodColumn)!;
  const mapping = {
    missing: [],
    lookups: {},
    columns: Object.fromEntries(columns.map(({ target, rule }) => [target, rule])),
  };
  let header: ReturnType<typeof sourceHeader> | null = null;
  let rows = 0;
  for await (const { values } of sourceRows(table.file, { headerLine: table.headerLine, sheet: table.sheet })) {
    if (header === null) {
      header = sourceHeader(table.file.path, values, mapping);
      continue;
    }
    rows += 1;
    for (const [name, counts] of codes) add(counts, header.read(ruleOf(proposal, name)!, values));
    const rule = ruleOf(proposal, period.name) ?? history?.begin ?? null;
    const year = rule === null ? null : yearOf(period, header.read(rule, values), rule, context);
    if (year !== null) years.set(year, (years.get(year) ?? 0) + 1);
  }
  const enough = [...years].filter(([, count]) => count >= leastRows).map(([year]) => year);
  enough.sort();
  const [first, last] = [enough[0], enough.at(-1)];
  if (first === undefined || last === undefined) return { rows, codes, years: null, gaps: [] };
  const isState = period.type.kind === 'year' && history === null;
  return {
    rows,
    codes,
    years: [first, last],
    gaps: isState ? between(first, last).filter((year) => !years.has(year)) : [],
  };
}

const between = (first: string, last: string): readonly string[] =>
  Array.from({ length: Number(last) - Number(first) }, (_, at) => String(Number(first) + at));

const ruleOf = ({ columns }: DatasetProposal, target: string) =>
  columns.find((column) => column.target === target)?.rule ?? null;

function add(counts: Map<string, number>, text: string | null): void {
  if (text === null || saysNothing(text) || (counts.size >= mostTexts && !counts.has(text))) return;
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function yearOf(
  { type }: Column,
  text: string | null,
  rule: { date?: Parameters<typeof isoDate>[1] | undefined },
  context: FitContext,
): string | null {
  if (text === null) return null;
  if (type.kind === 'year' && rule.date === undefined) {
    const value = columnValue(type, text, rule, { ...context, merged: new Set() });
    return 'rule' in value ? null : (value[0] ?? null);
  }
  const date = isoDate(text, rule.date ?? 'yyyy-mm-dd');
  return date === null || date === 'unknown' || date.first > context.today ? null : date.first.slice(0, 4);
}

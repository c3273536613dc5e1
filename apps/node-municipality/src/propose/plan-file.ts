import { basename } from 'node:path';
import { type Dataset, dataset as datasetOf, datasets, deliveredAs } from '@zichtlijn/indicators';
import { Fault, say } from '@zichtlijn/messages';
import type { ColumnRule } from '../import/mapping.ts';
import { shown } from '../import/source-header.ts';
import { answered, type Guided } from './answer-columns.ts';
import { type FileAnswers, noFileAnswers } from './answers.ts';
import { translationOf } from './code-translation.ts';
import type { ColumnProfile } from './column-profile.ts';
import { leastRows } from './column-profile.ts';
import { countWhole, type WholeFile } from './count-whole.ts';
import type { DatasetProposal, ProposedColumn } from './proposal.ts';
import { proposeDataset, recognise } from './recognise.ts';
import { type SourceTable, sourceTable } from './source-table.ts';

/** One delivery that a file would become. */
export interface PlannedDelivery {
  readonly table: SourceTable;
  readonly proposal: DatasetProposal;
  readonly whole: WholeFile;
  /** Per contract column, codes of the source that nothing is known of: named where enough rows have them. */
  readonly openCodes: readonly { readonly target: string; readonly named: readonly string[]; readonly rare: boolean }[];
  /** Texts of used columns that say that there is no value. */
  readonly missing: readonly string[];
  /** Names of columns that are not read. */
  readonly unused: readonly string[];
}

/** A file with the deliveries that it would become; none when nothing clear was recognised in it. */
export interface PlannedFile {
  readonly path: string;
  readonly table: SourceTable;
  readonly deliveries: readonly PlannedDelivery[];
  /** What it may be, when that is not clear. */
  readonly mayBe: readonly Dataset[];
  readonly isLeftOut: boolean;
}

/**
 * Look at one file and work out how it would be read, asking the guide where names and values do not decide.
 *
 * @throws Fault ANSWERS_TARGETS, ANSWERS_COLUMNS, and the faults of `sourceTable`
 */
export async function planFile(
  path: string,
  guided: Guided,
  answers: FileAnswers = noFileAnswers,
): Promise<PlannedFile> {
  const table = await sourceTable(path);
  const { candidates, isClear } = recognise(path, table.profiles, guided.context);
  const mayBe = candidates.slice(0, 3).map(({ dataset }) => dataset);
  const rest = { path, table, mayBe };
  if (answers.dataset === 'none') return { ...rest, deliveries: [], isLeftOut: true };
  const chosen = answers.dataset ?? (isClear ? deliveredAs(mayBe[0]!) : await whichDataset(path, mayBe, guided));
  if (chosen === null) return { ...rest, deliveries: [], isLeftOut: false };
  const proposals = proposalsOf(chosen, path, table.profiles, guided);
  assertKnown(proposals, answers);
  const deliveries: PlannedDelivery[] = [];
  for (const proposal of proposals) deliveries.push(await planDelivery(table, proposal, guided, answers));
  return { ...rest, deliveries, isLeftOut: false };
}

/** A word that is misspelt in the answers would be passed over in silence. @throws Fault ANSWERS_TARGETS */
function assertKnown(proposals: readonly DatasetProposal[], { columns, codes, constants }: FileAnswers): void {
  const named = [columns, codes, constants].flatMap((one) => Object.keys(one));
  const unknown = [...new Set(named)].filter((target) => !proposals.some(({ dataset }) => isOf(dataset, target)));
  const meanings = Object.entries(codes).flatMap(([target, told]) =>
    Object.values(told).map((code) => ({ target, code })),
  );
  const wrong = meanings.filter(({ target, code }) => !proposals.some(({ dataset }) => hasCode(dataset, target, code)));
  const list = [...unknown, ...wrong.map(({ target, code }) => `${target}: ${code}`)].join(', ');
  if (list === '') return;
  throw new Fault('ANSWERS_TARGETS', {
    nl: `De antwoorden noemen wat het contract niet kent: ${list}. Kies kolommen en codes van de dataset, zoals docs/node-guide.md ze noemt.`,
    en: `The answers name what the contract does not have: ${list}. Choose columns and codes of the dataset, as docs/node-guide.md lists them.`,
  });
}

function hasCode({ columns }: Dataset, target: string, code: string): boolean {
  const type = columns.find(({ name }) => name === target)?.type;
  return (type?.kind === 'code' || type?.kind === 'codes') && type.codes.includes(code);
}

async function whichDataset(path: string, mayBe: readonly Dataset[], { guide }: Guided): Promise<string | null> {
  const likely = mayBe.map(deliveredAs);
  const others = [...new Set(datasets.map(deliveredAs))].filter((name) => !likely.includes(name));
  const choices = [...likely, ...others].map((value) => ({
    value,
    label: `${value}: ${say(datasetOf(value)!.title)}`,
  }));
  const name = basename(path);
  return guide.choose({ nl: `Wat staat er in ${name}?`, en: `What is in ${name}?` }, choices);
}

/** A dataset that is delivered in groups of columns becomes a delivery for each group that the file has columns of. */
function proposalsOf(
  chosen: string,
  path: string,
  profiles: readonly ColumnProfile[],
  { context }: Guided,
): readonly DatasetProposal[] {
  const group = datasets.filter((dataset) => deliveredAs(dataset) === chosen);
  const all = group.map((dataset) => proposeDataset(dataset, path, profiles, context));
  if (all.length < 2) return all;
  const hasOwn = ({ dataset, columns }: DatasetProposal): boolean =>
    columns.some(
      ({ target, rule }) =>
        rule.constant === undefined && !group.some((other) => other !== dataset && isOf(other, target)),
    );
  const own = all.filter(hasOwn);
  return own.length > 0 ? own : all.slice(0, 1);
}

const isOf = ({ columns, identifiers }: Dataset, target: string): boolean =>
  [...columns, ...identifiers].some(({ name }) => name === target);

async function planDelivery(
  table: SourceTable,
  given: DatasetProposal,
  guided: Guided,
  answers: FileAnswers,
): Promise<PlannedDelivery> {
  const complete = await answered(given, table, guided, answers);
  const whole = await countWhole(table, complete, guided.context);
  const { columns, open } = await translatedCodes(complete, whole, guided, answers);
  const proposal = { ...complete, columns };
  const used = new Set(columns.flatMap(({ rule }) => rule.from ?? []));
  for (const moment of [proposal.history?.begin, proposal.history?.end])
    for (const name of moment?.from ?? []) used.add(name);
  return {
    ...{ table, proposal, whole, openCodes: open },
    missing: [...new Set(table.profiles.filter(({ header }) => used.has(header)).flatMap(({ empty }) => empty))].sort(),
    unused: table.profiles.flatMap(({ header }, at) => (header === '' || used.has(header) ? [] : [shown(header, at)])),
  };
}

/** Codes are translated by all rows of the file: a rare one may stand behind the first thousands. */
async function translatedCodes(
  proposal: DatasetProposal,
  whole: WholeFile,
  { guide }: Guided,
  answers: FileAnswers,
): Promise<{ readonly columns: readonly ProposedColumn[]; readonly open: PlannedDelivery['openCodes'] }> {
  const open: { target: string; named: readonly string[]; rare: boolean }[] = [];
  const columns: ProposedColumn[] = [];
  for (const column of proposal.columns) {
    const counts = whole.codes.get(column.target);
    const type = proposal.dataset.columns.find(({ name }) => name === column.target)?.type;
    if (counts === undefined || (type?.kind !== 'code' && type?.kind !== 'codes')) {
      columns.push(column);
      continue;
    }
    const { rule, open: unknown, rareOpen } = translationOf(column.target, type.codes, counts, type.kind === 'codes');
    const told: Record<string, string> = { ...answers.codes[column.target] };
    for (const text of unknown.filter((one) => told[one] === undefined)) {
      const rows = counts.get(text) ?? leastRows;
      const choices = type.codes.map((value) => ({ value, label: value }));
      const question = {
        nl: `${column.rule.from?.[0]}: wat betekent "${text}" (${rows} rijen)?`,
        en: `${column.rule.from?.[0]}: what does "${text}" mean (${rows} rows)?`,
      };
      const meant = await guide.choose(question, choices);
      if (meant !== null) told[text] = meant;
    }
    const named = unknown.filter((text) => told[text] === undefined);
    if (named.length > 0 || rareOpen) open.push({ target: column.target, named, rare: rareOpen });
    columns.push({ ...column, rule: withCodes(column.rule, rule, told, [...counts.keys()], type.codes) });
  }
  return { columns, open };
}

function withCodes(
  rule: ColumnRule,
  found: Pick<ColumnRule, 'codes' | 'split'>,
  told: Readonly<Record<string, string>>,
  texts: readonly string[],
  codes: readonly string[],
): ColumnRule {
  const { codes: _codes, split: _split, ...rest } = rule;
  if (Object.keys(told).length === 0) return { ...rest, ...found };
  const known =
    typeof found.codes === 'object'
      ? found.codes
      : Object.fromEntries(texts.filter((text) => codes.includes(text)).map((text) => [text, text]));
  return { ...rest, ...found, codes: { ...known, ...told } };
}

/** What a delivery lacks before it can be read. */
export const isComplete = ({ proposal }: PlannedDelivery): boolean => proposal.lacking.length === 0;

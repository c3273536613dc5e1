import { basename } from 'node:path';
import { type Dataset, datasets, deliveredAs } from '@zichtlijn/indicators';
import { givenByHistory } from '../import/history.ts';
import { lackingIn } from '../import/hold-mapping.ts';
import type { ColumnProfile } from './column-profile.ts';
import { composed, historyOf, withoutNeedless } from './compose.ts';
import type { FitContext } from './fit.ts';
import { wordsOf } from './header-name.ts';
import { fileWords } from './header-words.ts';
import type { DatasetProposal, ProposedColumn } from './proposal.ts';
import { proposeColumns } from './propose-columns.ts';

/** A file as what it may be. */
export interface Recognised {
  /** The most likely first; groups of columns of one dataset stand beside each other in `groups`. */
  readonly candidates: readonly DatasetProposal[];
  /** Whether the first is so much more likely than the second that nobody need be asked. */
  readonly isClear: boolean;
}

const targetsOf = ({ identifiers, columns }: Dataset): readonly string[] =>
  [...identifiers, ...columns].map(({ name }) => name);

/** A name that few datasets have says more than one that all have. */
const rarity = new Map(
  [...new Set(datasets.flatMap(targetsOf))].map((target): [string, number] => {
    const having = new Set(datasets.filter((one) => targetsOf(one).includes(target)).map(deliveredAs));
    return [target, 1 / having.size];
  }),
);

/** Hold a file against every dataset of the contract. */
export function recognise(path: string, profiles: readonly ColumnProfile[], context: FitContext): Recognised {
  const all = datasets.map((dataset) => proposeDataset(dataset, path, profiles, context));
  const best = [...Map.groupBy(all, ({ dataset }) => deliveredAs(dataset)).values()]
    .map((group) => group.toSorted((a, b) => b.score - a.score)[0]!)
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.dataset.id < b.dataset.id ? -1 : 1));
  const [first, second] = best;
  return { candidates: best, isClear: first !== undefined && first.score - (second?.score ?? 0) >= 0.5 };
}

/** How a file would be read as a dataset. */
export function proposeDataset(
  dataset: Dataset,
  path: string,
  profiles: readonly ColumnProfile[],
  context: FitContext,
): DatasetProposal {
  const { columns: direct, unsure } = proposeColumns(dataset, profiles, context);
  const made = withoutNeedless(dataset, composed(dataset, direct, profiles));
  const history = historyOf(dataset, made, profiles);
  const columns = [...made, ...(history === null ? constants(dataset, made, path) : [])];
  const given = history === null ? [] : givenByHistory(dataset);
  const filled = [...columns.map(({ target }) => target), ...given];
  const lacking = lackingIn(dataset, filled);
  const open = unsure.filter(({ target }) => !filled.includes(target));
  return { dataset, columns, history, unsure: open, lacking, score: scoreOf(dataset, path, columns, lacking.length) };
}

function scoreOf(dataset: Dataset, path: string, columns: readonly ProposedColumn[], lacking: number): number {
  const told = columns
    .filter(({ rule }) => rule.constant === undefined)
    .map(({ target, confidence }) => (rarity.get(target) ?? 0) * (confidence === 'sure' ? 1 : 0.7));
  const named = nameScore(dataset, path);
  const sum = told.reduce((all, one) => all + one, 0);
  // Nothing but what every dataset has says nothing; less is needed where the file has all that the dataset requires.
  return sum + named < (lacking === 0 ? 0.5 : 0.9) ? 0 : sum + named - lacking * 0.6;
}

/** What the name of a file says: a long word more than an abbreviation, which stands in many names. */
function nameScore(dataset: Dataset, path: string): number {
  const name = wordsOf(basename(path)).join(' ');
  const joined = name.replaceAll(' ', '');
  const own = deliveredAs(dataset).replaceAll('_', ' ');
  const words = `${own}, ${fileWords[deliveredAs(dataset)] ?? ''}`.split(',').map((word) => word.trim());
  const found = words.filter((word) =>
    word.length > 3 ? joined.includes(word.replaceAll(' ', '')) : name.split(' ').includes(word),
  );
  if (found.length === 0) return 0;
  return found.some((word) => word.length > 4) ? 1.5 : 0.9;
}

/** What stands in no column but in the name of the file, or in that of the column of the parties. */
function constants(dataset: Dataset, columns: readonly ProposedColumn[], path: string): readonly ProposedColumn[] {
  const lacks = (target: string): boolean =>
    dataset.columns.some(({ name }) => name === target) && !columns.some((column) => column.target === target);
  const years = [...new Set(basename(path).match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? [])];
  const party = columns.find(({ target }) => /^party_/.test(target))?.rule.from?.[0] ?? '';
  const words = wordsOf(party);
  const role = ['koper', 'verkrijger', 'buyer'].some((word) => words.includes(word))
    ? 'koper'
    : ['verkoper', 'vervreemder', 'seller'].some((word) => words.includes(word))
      ? 'verkoper'
      : null;
  const year = years.length === 1 && lacks('year') ? years[0]! : null;
  return [
    ...(year === null
      ? []
      : [constant('year', year, { nl: 'uit de naam van het bestand', en: 'from the name of the file' })]),
    ...(role === null || !lacks('role')
      ? []
      : [constant('role', role, { nl: 'uit de naam van de kolom', en: 'from the name of the column' })]),
  ];
}

const constant = (target: string, value: string, note: { nl: string; en: string }): ProposedColumn => ({
  target,
  confidence: 'likely',
  rule: { constant: value },
  note,
});

import type { Dataset } from '@zichtlijn/indicators';
import { givenByHistory } from '../import/history.ts';
import type { ColumnRule } from '../import/mapping.ts';
import type { ColumnProfile } from './column-profile.ts';
import { dateFit } from './fit.ts';
import { scoreAgainst } from './header-name.ts';
import { addressWords, historyWords, shareWords } from './header-words.ts';
import type { DatasetProposal, ProposedColumn } from './proposal.ts';

type Columns = readonly ProposedColumn[];

const hasTarget = (columns: Columns, target: string): boolean => columns.some((column) => column.target === target);
const isUsed = (columns: Columns, header: string): boolean => columns.some(({ rule }) => rule.from?.includes(header));

/** The free column whose name fits best; null where none fits, or two do. */
function named(columns: Columns, profiles: readonly ColumnProfile[], words: string): ColumnProfile | null {
  const scored = profiles
    .filter(({ header, filled }) => filled > 0 && !isUsed(columns, header))
    .map((profile) => ({ profile, score: scoreAgainst(profile.header, words) }))
    .filter(({ score }) => score >= 0.8)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined || first.score === second?.score ? null : first.profile;
}

/** What several source columns make together, or what one of them says beside what it is taken for. */
export function composed(dataset: Dataset, given: Columns, profiles: readonly ColumnProfile[]): Columns {
  const shared = [...given, ...sharedInTwo(dataset, given, profiles)];
  const addressed = [...shared, ...addressInOne(dataset, shared, profiles)];
  return [...addressed, ...yearOfBirth(dataset, addressed, profiles)];
}

function sharedInTwo({ columns: own }: Dataset, columns: Columns, profiles: readonly ColumnProfile[]): Columns {
  if (!own.some(({ name }) => name === 'share') || hasTarget(columns, 'share')) return [];
  const [over, under] = [shareWords.numerator, shareWords.denominator].map((words) => named(columns, profiles, words));
  if (over == null || under == null) return [];
  return [{ target: 'share', confidence: 'likely', rule: { from: [over.header, under.header], separator: '/' } }];
}

/** An address on one line is cut up, where the file has no columns for its parts. */
function addressInOne({ identifiers }: Dataset, columns: Columns, profiles: readonly ColumnProfile[]): Columns {
  const parts = ['postcode', 'house_number', 'house_letter', 'house_addition'] as const;
  if (!identifiers.some(({ name }) => name === 'house_number') || hasTarget(columns, 'house_number')) return [];
  const line = named(columns, profiles, addressWords);
  if (line === null) return [];
  const withPostcode = [...line.texts.keys()].some((text) => /\b[1-9]\d{3}\s?[A-Z]{2}\b/.test(text));
  const cut = parts.filter((part) => !hasTarget(columns, part) && (part !== 'postcode' || withPostcode));
  return cut.map((part) => ({ target: part, confidence: 'likely', rule: { from: [line.header], address: part } }));
}

/** A date of birth tells the year of birth, which is kept; the date itself is not. */
function yearOfBirth({ columns: own }: Dataset, columns: Columns, profiles: readonly ColumnProfile[]): Columns {
  if (!own.some(({ name }) => name === 'birth_year') || hasTarget(columns, 'birth_year')) return [];
  const source = columns.find(({ target }) => target === 'birth_date');
  const profile = profiles.find(({ header }) => header === source?.rule.from?.[0]);
  if (source === undefined || profile === undefined) return [];
  const { rule } = dateFit(profile);
  const date = { date: rule.date ?? ('yyyy-mm-dd' as const) };
  return [{ target: 'birth_year', confidence: source.confidence, rule: { ...source.rule, ...date } }];
}

/** The first and last day of what a row tells, where the dataset has rows per 1 January or moves and the file has no such column. */
export function historyOf(
  dataset: Dataset,
  columns: Columns,
  profiles: readonly ColumnProfile[],
): DatasetProposal['history'] {
  const given = givenByHistory(dataset);
  if (given.length === 0 || given.some((target) => hasTarget(columns, target))) return null;
  const begin = named(columns, profiles, historyWords.begin);
  const end = named(columns, profiles, historyWords.end);
  if (begin === null || end === null || begin === end) return null;
  const moments = [begin, end].map((profile) => ({ profile, fit: dateFit(profile) }));
  if (moments.some(({ fit }) => fit.share < 0.95)) return null;
  const [from, to] = moments.map(({ profile, fit }): ColumnRule => ({ from: [profile.header], ...fit.rule }));
  return { begin: from!, end: to! };
}

/** Direct identifiers that a better one makes needless are not read at all. */
export function withoutNeedless(dataset: Dataset, columns: Columns): Columns {
  const better: Readonly<Record<string, readonly string[]>> = {
    name: ['bsn', 'rsin', 'kvk'],
    birth_date: ['bsn'],
    street: ['postcode'],
  };
  const isIdentifier = (target: string): boolean => dataset.identifiers.some(({ name }) => name === target);
  return columns.filter(
    ({ target }) => !(isIdentifier(target) && better[target]?.some((other) => hasTarget(columns, other))),
  );
}

import type { Column, Dataset, Identifier } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';
import type { ColumnProfile } from './column-profile.ts';
import { columnFit, type Fit, type FitContext, identifierFit } from './fit.ts';
import { headerScore } from './header-name.ts';
import type { ProposedColumn, UnsureColumn } from './proposal.ts';
import { type Confidence, isGuarded, rate } from './rating.ts';

/** One source column held against one column of the contract. */
interface Pair {
  readonly target: string;
  readonly header: string;
  readonly name: number;
  readonly fit: Fit;
  readonly confidence: Confidence;
}

const order: readonly Confidence[] = ['sure', 'likely', 'unsure'];

/** What the names and values of a file say of the columns of a dataset; a source column goes to one column of the contract at most, and the other way round. */
export function proposeColumns(
  dataset: Dataset,
  profiles: readonly ColumnProfile[],
  context: FitContext,
): { readonly columns: readonly ProposedColumn[]; readonly unsure: readonly UnsureColumn[] } {
  const isRequired = (target: string): boolean =>
    dataset.columns.some(({ name, required }) => required && name === target);
  const pairs = pairsOf(dataset, profiles, context).sort((a, b) => strongestFirst(a, b, isRequired));
  const taken = new Set<string>();
  const filled = new Set<string>();
  const columns: ProposedColumn[] = [];
  const rest: Pair[] = [];
  for (const pair of pairs) {
    const { target, header, fit, confidence } = pair;
    if (filled.has(target) || taken.has(header)) continue;
    if (confidence === 'unsure' || hasEqual(pairs, pair, taken)) {
      rest.push(pair);
      continue;
    }
    taken.add(header);
    filled.add(target);
    columns.push({ target, confidence, rule: { from: [header], ...fit.rule } });
  }
  const open = rest.filter(({ target, header }) => !filled.has(target) && !taken.has(header));
  // What a column is called says more than what else its values could be.
  const isNamed = (header: string): boolean => open.some((other) => other.header === header && other.name >= 0.55);
  const told = open.filter(({ header, name }) => name >= 0.55 || !isNamed(header));
  return { columns, unsure: told.map(unsureOf) };
}

function pairsOf(dataset: Dataset, profiles: readonly ColumnProfile[], context: FitContext): Pair[] {
  const usable = profiles.filter(({ header, filled }) => {
    return header !== '' && filled > 0 && profiles.filter((other) => other.header === header).length === 1;
  });
  const targets: readonly (Column | Identifier)[] = [...dataset.identifiers, ...dataset.columns];
  return targets.flatMap((target) =>
    usable.flatMap((profile): Pair[] => {
      const name = headerScore(profile.header, target.name);
      const guarded = isGuarded(dataset, target.name);
      const byValues = 'type' in target && ['neighbourhood', 'code', 'codes'].includes(target.type.kind);
      if (name === 0 && !byValues && !('form' in target)) return [];
      const fit = fitOf(target, profile, context);
      const confidence = rate(name, fit, { guarded, byValues, coded: fit.codes !== undefined });
      return confidence === null ? [] : [{ target: target.name, header: profile.header, name, fit, confidence }];
    }),
  );
}

function fitOf(target: Column | Identifier, profile: ColumnProfile, context: FitContext): Fit {
  return 'form' in target
    ? identifierFit(target.form, profile, context)
    : columnFit(target.name, target.type, profile, context);
}

/** By what is said of them alone, never by their place in the file: the same columns in another order give the same. */
function strongestFirst(a: Pair, b: Pair, isRequired: (target: string) => boolean): number {
  return (
    order.indexOf(a.confidence) - order.indexOf(b.confidence) ||
    b.name - a.name ||
    Number(isRequired(b.target)) - Number(isRequired(a.target)) ||
    b.fit.share - a.fit.share ||
    compare(a.target, b.target) ||
    compare(a.header, b.header)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two columns of which nothing says which of them is meant: nobody but a person can choose. */
function hasEqual(pairs: readonly Pair[], { target, header, name }: Pair, taken: ReadonlySet<string>): boolean {
  return pairs.some((other) => {
    const rival = other.target === target && other.header !== header && !taken.has(other.header);
    return rival && other.confidence !== 'unsure' && other.name === name;
  });
}

function unsureOf({ target, header, fit, name }: Pair): UnsureColumn {
  const codes = fit.codes?.open ?? [];
  const why = whyUnsure(name, fit, codes);
  return { target, header, rule: { from: [header], ...fit.rule }, why };
}

function whyUnsure(name: number, { share, codes }: Fit, open: readonly string[]): Sentence {
  if (name < 0.55) return { nl: 'alleen de waarden wijzen erop', en: 'only its values point at it' };
  if (name >= 0.8 && codes !== undefined && share < 0.8) return meaningless(open);
  if (name >= 0.8 && share >= 0.8) return { nl: 'meer kolommen heten zo', en: 'several columns have such a name' };
  if (name >= 0.8)
    return { nl: 'de naam past, maar te veel waarden niet', en: 'its name fits, but too many of its values do not' };
  return { nl: 'de naam past niet helemaal', en: 'its name does not quite fit' };
}

/** Codes that nothing is known of, as far as enough rows have them. */
function meaningless(codes: readonly string[]): Sentence {
  const list = codes.slice(0, 12).join(', ');
  if (list === '') return { nl: 'van zijn codes is de betekenis niet bekend', en: 'what its codes mean is not known' };
  const isOne = !list.includes(', ');
  return {
    nl: `wat ${isOne ? 'betekent' : 'betekenen'} ${list}?`,
    en: isOne ? `what does ${list} mean?` : `what do ${list} mean?`,
  };
}

import { codeLists } from '../import/code-lists.ts';
import type { ColumnRule } from '../import/mapping.ts';
import { codeWords } from './code-words.ts';
import { leastRows } from './column-profile.ts';
import { wordsOf } from './header-name.ts';

/** What the codes of a source become in the contract. */
export interface CodeTranslation {
  /** Part of the filled rows of which every code is known. */
  readonly share: number;
  /** How many codes of the contract occur. */
  readonly distinct: number;
  readonly rule: Pick<ColumnRule, 'codes' | 'split'>;
  /** Codes that are not known and stand in enough rows to be named, the most frequent first. */
  readonly open: readonly string[];
  /** Whether rarer codes are not known either; these are never named. */
  readonly rareOpen: boolean;
}

/** One way of writing for words that differ in capitals, accents and signs only. */
const plain = (text: string): string => wordsOf(text).join('');

function knownCodes(target: string, codes: readonly string[]): ReadonlyMap<string, string> {
  const words = codeWords[target] ?? {};
  return new Map([
    ...codes.flatMap((code) =>
      (words[code] ?? '')
        .split(',')
        .flatMap((word): [string, string][] => (plain(word) === '' ? [] : [[plain(word), code]])),
    ),
    ...codes.map((code): [string, string] => [plain(code), code]),
  ]);
}

/** The shipped list that has every text as it stands and leads only to these codes. */
function shippedList(texts: readonly string[], codes: readonly string[]): keyof typeof codeLists | undefined {
  const names = Object.keys(codeLists) as (keyof typeof codeLists)[];
  return names.find((name) => {
    const { words, codes: list } = codeLists[name];
    const all = list as Readonly<Record<string, string>>;
    return (
      Object.values(all).every((code) => codes.includes(code)) &&
      texts.every((text) => Object.hasOwn(all, words ? text.toLowerCase() : text))
    );
  });
}

/** @param counts filled texts of the source with their rows @param several whether one text can hold several codes */
export function translationOf(
  target: string,
  codes: readonly string[],
  counts: ReadonlyMap<string, number>,
  several: boolean,
): CodeTranslation {
  const signs = several ? [undefined, ',', ';', '/', '|', '+'] : [undefined];
  const all = signs.map((sign) => translated(target, codes, counts, sign));
  return all.reduce((best, one) => (one.share > best.share ? one : best));
}

function translated(
  target: string,
  codes: readonly string[],
  counts: ReadonlyMap<string, number>,
  sign: string | undefined,
): CodeTranslation {
  const pieces = new Map<string, number>();
  for (const [text, rows] of counts)
    for (const piece of sign === undefined ? [text] : text.split(sign))
      pieces.set(piece.trim(), (pieces.get(piece.trim()) ?? 0) + rows);
  const known = knownCodes(target, codes);
  const codeOf = (text: string): string | undefined => known.get(plain(text));
  const filled = sum(counts.values());
  const right = sum(
    [...counts]
      .filter(([text]) => (sign === undefined ? [text] : text.split(sign)).every((one) => codeOf(one)))
      .map(([, n]) => n),
  );
  const texts = [...pieces.keys()].filter((text) => codeOf(text) !== undefined).sort();
  const lacking = [...pieces].filter(([text]) => codeOf(text) === undefined);
  const open = lacking.filter(([text, rows]) => rows >= leastRows && canBeNamed(text));
  return {
    share: filled === 0 ? 0 : right / filled,
    distinct: new Set(texts.map(codeOf)).size,
    rule: { ...rule(target, codes, texts, lacking.length === 0), ...(sign === undefined ? {} : { split: sign }) },
    open: open.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text),
    rareOpen: open.length < lacking.length,
  };
}

/** Nothing where the source writes the codes of the contract; a list that ships where it has them all; or what each word becomes. */
function rule(
  target: string,
  codes: readonly string[],
  texts: readonly string[],
  complete: boolean,
): Pick<ColumnRule, 'codes'> {
  if (texts.length === 0 || (complete && texts.every((text) => codes.includes(text)))) return {};
  const list = complete ? shippedList(texts, codes) : undefined;
  if (list !== undefined) return { codes: list };
  const known = knownCodes(target, codes);
  return { codes: Object.fromEntries(texts.map((text) => [text, known.get(plain(text))!])) };
}

/** A code is a word or a few letters; what looks like a number, a date or a sentence is a value, and is not repeated. */
const canBeNamed = (text: string): boolean =>
  (/^[\p{L}][\p{L}\d ()'/.&-]{0,39}$/u.test(text) && !/\d{4}/.test(text)) || /^\d{1,3}$/.test(text);

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

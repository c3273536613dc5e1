import { headerWords } from './header-words.ts';

/** How well a source's name for a column fits what is asked: 1 means little else, 0.85 means it where nothing better is there, lower holds such a name; 0 not at all. */
export type HeaderScore = number;

const empty = new Set([
  'de',
  'het',
  'een',
  'van',
  'in',
  'the',
  'of',
  'a',
  'code',
  'nummer',
  'nr',
  'omschrijving',
  'oms',
  'eur',
  'euro',
  'omschr',
]);

/** A name in small words: no signs, accents or capitals, and `DatumPasseren` as two words. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

interface Phrase {
  readonly joined: string;
  readonly bare: string;
  readonly words: readonly string[];
  readonly score: number;
}

const phrases = new Map<string, readonly Phrase[]>();

function phrasesOf(list: string): readonly Phrase[] {
  const known = phrases.get(list);
  if (known !== undefined) return known;
  const [strong = '', weak = ''] = list.split('|');
  const made = [strong, weak].flatMap((part, at) =>
    part
      .split(',')
      .map(wordsOf)
      .filter((words) => words.length > 0)
      .map((words) => ({ joined: words.join(''), bare: bare(words), words, score: at === 0 ? 1 : 0.85 })),
  );
  phrases.set(list, made);
  return made;
}

/** Without the words that say nothing of what is meant; all words where nothing else is left. */
function bare(words: readonly string[]): string {
  return words.filter((word) => !empty.has(word)).join('') || words.join('');
}

/** How well a name fits a list of names (`strong, strong | weak`). */
export function scoreAgainst(header: string, list: string): HeaderScore {
  const words = wordsOf(header);
  const [joined, least] = [words.join(''), bare(words)];
  if (joined === '') return 0;
  let best = 0;
  for (const phrase of phrasesOf(list)) {
    if (phrase.joined === joined) best = Math.max(best, phrase.score);
    else if (phrase.bare === least) best = Math.max(best, phrase.score * 0.98);
    else if (phrase.words.length < words.length && phrase.words.every((word) => words.includes(word)))
      best = Math.max(best, phrase.score * 0.7);
  }
  return best;
}

/** How well a name fits a column of the contract, which also goes by its own name. */
export function headerScore(header: string, target: string): HeaderScore {
  return scoreAgainst(header, `${target.replaceAll('_', ' ')}, ${headerWords[target] ?? ''}`);
}

import type { StatisticsWords } from '../language/nl/statistics.ts';

/** Lengths in which periods come. */
export type PeriodLength = 'year' | 'quarter' | 'block';

/** The length of a period, by its CBS code (`2021JJ00`, `2021KW01`, `2017JJ00/2021JJ00`). */
export function lengthOf(code: string): PeriodLength {
  if (code.includes('/')) return 'block';
  return code.includes('KW') ? 'quarter' : 'year';
}

/** A period as people say it: 2021, 1e kwartaal 2021, 2017–2021. */
export function periodName(code: string, words: StatisticsWords): string {
  const [first = '', last = ''] = code.split('/');
  if (last !== '') return `${first.slice(0, 4)}–${last.slice(0, 4)}`;
  const quarter = /KW0([1-4])$/.exec(code)?.[1];
  return quarter === undefined ? code.slice(0, 4) : words.quarter(code.slice(0, 4), quarter);
}

/** From late to early, long before short where they end together. */
export function lateFirst(periods: Iterable<string>): string[] {
  const end = (code: string): string => code.split('/').at(-1)!.replace('JJ00', 'ZZ');
  return [...new Set(periods)].sort((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : b.length - a.length));
}

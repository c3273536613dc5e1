import type { Indicator } from '../documents/catalogue.ts';
import type { Speech } from '../language/use-language.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import type { Purpose } from '../purpose/purpose.ts';

/** What is taken away: numbers with all that belongs to them, and the account that goes along with every file. */
export interface Sheet {
  readonly title: string;
  readonly indicator: Indicator;
  readonly numbers: readonly ToldNumber[];
  /** Name and text of each line of the account. */
  readonly account: readonly (readonly [name: string, text: string])[];
  /** The one sentence with which the whole may be quoted. */
  readonly sentence: string;
}

/** Make a sheet of the numbers of a figure; `caveat` goes along with its sentence. */
export function sheetOf(
  title: string,
  indicator: Indicator,
  numbers: readonly ToldNumber[],
  speech: Speech,
  purpose: Purpose | null,
  caveat = '',
): Sheet {
  const { compare, download, frame, say } = speech;
  const { facts } = download;
  const definition = `${indicator.id}, ${compare.account.version(indicator.version)}`;
  const seen = numbers.filter(({ value }) => value !== null).length;
  const invented = numbers.some(({ release }) => release?.synthetic) ? ` ${frame.invented}` : '';
  const sentence = `${download.sentence(title, say(indicator.title), seen, numbers.length, definition)}${compare.sentence.caveat}${caveat}${invented}`;
  const releases = new Map(
    numbers.flatMap(({ municipality, release }) => (release === null ? [] : [[release.id, municipality]])),
  );
  const policies = new Set(numbers.flatMap(({ release }) => (release === null ? [] : [release.policy])));
  const account = [
    [facts.what, `${say(indicator.title)}: ${say(indicator.meaning)}`],
    [facts.definition, definition],
    [facts.formula, say(indicator.formula)],
    [facts.unit, say(indicator.unit)],
    [facts.source, indicator.source],
    [facts.releases, [...releases].map(([id, municipality]) => `${municipality} ${id}`).join(', ')],
    [facts.policy, [...policies].join(', ')],
    [facts.empty, download.emptyWhy],
    [facts.caveats, indicator.caveats.map((caveat) => say(caveat)).join(' ')],
    [facts.reading, frame.statement + caveat + invented],
    [facts.purpose, purpose === null ? '' : say(purpose.title)],
    [facts.made, new Date().toISOString()],
    [facts.quote, sentence],
  ] as const;
  return { title, indicator, numbers, account: account.filter(([, text]) => text !== ''), sentence };
}

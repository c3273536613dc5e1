import type { Indicator } from '../documents/catalogue.ts';
import type { NumberText } from '../figures/number-text.ts';
import type { Speech } from '../language/use-language.ts';
import { periodName } from '../numbers/period.ts';
import type { ToldNumber } from '../numbers/told-number.ts';

/**
 * One sentence that can be quoted: the number with its base, interval and mark, where it comes from, and how far it goes.
 *
 * @param caveat what is to be said besides
 */
export function quotableSentence(
  speech: Speech,
  indicator: Indicator,
  number: ToldNumber,
  text: NumberText,
  caveat = '',
): string {
  const { compare, statistics, say } = speech;
  const { sentence } = compare;
  const { place, part, base, interval, value, sign, release } = number;
  const name = number.name === number.municipality ? number.name : `${number.name} (${number.municipality})`;
  const signName = statistics.sign[sign].name;
  const told = value === null ? sentence.none(signName) : toldValue(text, number, statistics.per10000);
  const mark = value === null || sign === 'number' || sign === 'zero' ? '' : ` (${signName})`;
  const parts =
    part === null || base === null || value === null
      ? ''
      : sentence.base(text.write(part, 'count'), text.write(base, 'count'));
  const between =
    interval === null
      ? ''
      : sentence.interval(text.write(interval.low, place.measure), text.write(interval.high, place.measure));
  const source =
    release === null
      ? ''
      : sentence.source(`${indicator.id} ${compare.account.version(indicator.version)}`, release.id);
  return `${sentence.number(say(indicator.title), name, periodName(place.period, statistics), told)}${mark}${parts}${between}.${source}${sentence.caveat}${caveat}${release?.synthetic ? sentence.invented : ''}`;
}

function toldValue(text: NumberText, { value, place }: ToldNumber, per10000: (number: string) => string): string {
  const written = text.write(value ?? 0, place.measure);
  return place.measure === 'rate' ? per10000(written) : written;
}

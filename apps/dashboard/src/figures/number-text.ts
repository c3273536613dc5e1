import { useLanguage } from '../language/use-language.ts';
import type { CellMeasure } from '../numbers/cells.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { writeNumber, writeTick } from '../numbers/write-number.ts';

/** How the numbers of an indicator are written and said. */
export interface NumberText {
  write(value: number, measure: CellMeasure): string;
  /** A tick of an axis, by the step between ticks. */
  tick(value: number, step: number, measure: CellMeasure): string;
  /** The number, or the name of the sign that stands for it. */
  short(number: ToldNumber): string;
  /** `12 van 5.313`; null where no parts are told. */
  parts(number: ToldNumber): string | null;
  /** Short text, parts and interval in one line. */
  full(number: ToldNumber): string;
}

/** Write numbers of an indicator in the language of the page. */
export function useNumberText(indicator: string): NumberText {
  const { statistics } = useLanguage();
  const write = (value: number, measure: CellMeasure): string => writeNumber(value, measure, indicator, statistics);
  const tick = (value: number, step: number, measure: CellMeasure): string =>
    writeTick(value, step, measure, indicator, statistics);
  const short = (number: ToldNumber): string =>
    number.value === null ? statistics.sign[number.sign].name : write(number.value, number.place.measure);
  const parts = ({ part, base }: ToldNumber): string | null =>
    part === null || base === null ? null : statistics.outOf(write(part, 'count'), write(base, 'count'));
  const full = (number: ToldNumber): string => {
    const { interval, place } = number;
    const between =
      interval === null
        ? null
        : statistics.interval(write(interval.low, place.measure), write(interval.high, place.measure));
    return [short(number), parts(number), between].filter((text) => text !== null).join(', ');
  };
  return { write, tick, short, parts, full };
}

import type { StatisticsWords } from '../language/nl/statistics.ts';
import type { CellMeasure } from './cells.ts';

/** Indicators of which sums and means are euros; of the others they stand without a unit. */
const money = /^vastgoed\.(transactiewaarde|woningwaarde)|^financieel\./;

/** A number as people read it, in the digits that it has a right to: shares in per cent, money in euros. */
export function writeNumber(value: number, measure: CellMeasure, indicator: string, words: StatisticsWords): string {
  const decimals = (digits: number): string =>
    value.toLocaleString(words.locale, {
      minimumFractionDigits: value === 0 ? 0 : digits,
      maximumFractionDigits: digits,
    });
  if (measure === 'share') return percentage(value, words);
  if (indicator === 'vastgoed.waardesprong' && measure !== 'count') return `${decimals(0)} %`;
  if (measure === 'rate') return decimals(Math.abs(value) < 100 ? 1 : 0);
  if (measure === 'ratio' || measure === 'low' || measure === 'high') return decimals(2);
  if (money.test(indicator) && measure !== 'count') return euros(value, words);
  return decimals(Number.isInteger(value) ? 0 : 1);
}

function percentage(value: number, { locale }: StatisticsWords): string {
  const percent = value * 100;
  const digits = percent === 0 ? 0 : percent < 1 ? 2 : 1;
  return `${percent.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })} %`;
}

function euros(value: number, { locale }: StatisticsWords): string {
  return value.toLocaleString(locale, {
    style: 'currency',
    currency: 'EUR',
    ...(Math.abs(value) >= 1_000_000
      ? { notation: 'compact' as const, maximumFractionDigits: 1 }
      : { maximumFractionDigits: 0 }),
  });
}

/** A tick of an axis, in as many digits as the step between ticks asks. */
export function writeTick(
  value: number,
  step: number,
  measure: CellMeasure,
  indicator: string,
  words: StatisticsWords,
): string {
  const factor = measure === 'share' ? 100 : 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step * factor) + 1e-9));
  if (measure !== 'share' && measure !== 'rate' && measure !== 'ratio')
    return writeNumber(value, measure, indicator, words);
  const text = (value * factor).toLocaleString(words.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return measure === 'share' ? `${text} %` : text;
}

import type { Indicator } from '../../documents/catalogue.ts';
import type { FoldedPeriod } from '../../documents/fold.ts';
import { useNumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import { headlineOf } from './headline-of.ts';

/** Say the national number of a period: one number, bounds, a lower bound, or a dash where nothing can be told. */
export function useToldNationally(indicator: Indicator): (period: FoldedPeriod) => string {
  const { statistics } = useLanguage();
  const text = useNumberText(indicator.id);
  return (period) => {
    const headline = headlineOf(indicator, period);
    if (headline === null) return '–';
    const { number, measure } = headline;
    const write = (value: number | null): string => (value === null ? '–' : text.write(value, measure));
    if (number.form === 'POINT') return write(number.value);
    if (number.form === 'INTERVAL') return statistics.interval(write(number.low), write(number.high));
    return number.form === 'AT_LEAST' ? `≥ ${write(number.low)}` : '–';
  };
}

import type { FoldedNumber } from '../../documents/fold.ts';
import type { NumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { CellMeasure } from '../../numbers/cells.ts';

/** Say the number of an area of several municipalities: one number, bounds, a lower bound, or that it cannot be told. */
export function useTold(write: NumberText['write']): (number: FoldedNumber | null, measure: CellMeasure) => string {
  const { profile, statistics } = useLanguage();
  return (number, measure) => {
    if (number === null) return profile.unknown;
    const { form, value, low, high } = number;
    const written = (of: number | null): string => write(of ?? 0, measure);
    if (form === 'POINT') return written(value);
    if (form === 'INTERVAL') return statistics.interval(written(low), written(high));
    if (form === 'AT_LEAST') return profile.atLeast(written(low));
    return form === 'REFUSED' ? profile.refused : profile.unknown;
  };
}

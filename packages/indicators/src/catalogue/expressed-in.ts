import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Text } from '../text.ts';
import { inDutch, inEnglish } from './number-text.ts';

const euros: Text = { nl: 'hele euro’s: som en gemiddelde', en: 'whole euros: sum and mean' };

/** What the number of an indicator is told in, where that is something else than how many units there are; null where it is not. */
export function expressedIn({ formula }: IndicatorDefinition): Text | null {
  switch (formula.kind) {
    case 'count':
    case 'load':
      return null;
    case 'distribution':
      return { nl: 'aantal, en aandeel van het totaal', en: 'number, and share of the total' };
    case 'rate':
      return {
        nl: `aantal, en aantal per ${inDutch(formula.per)}`,
        en: `number, and number per ${inEnglish(formula.per)}`,
      };
    case 'percent':
      return { nl: 'hele procenten', en: 'whole percents' };
    case 'sum':
      return formula.of === 'price-index'
        ? { nl: 'procenten van de vorige prijs', en: 'percentage of the previous price' }
        : euros;
    case 'share':
      return formula.compare === undefined
        ? { nl: 'aantal, en aandeel', en: 'number, and share' }
        : { nl: 'aantal keren zo vaak, met een 95%-interval', en: 'times as often, with a 95% interval' };
  }
}

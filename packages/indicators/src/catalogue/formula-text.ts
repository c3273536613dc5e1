import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Text } from '../text.ts';
import { unitSetText } from './unit-set-text.ts';

/** The formula of an indicator as a person reads it; P is the period asked for. */
export function formulaText({ formula }: IndicatorDefinition): Text {
  if (formula.kind === 'count') return around('aantal ', 'number of ', unitSetText(formula.count));
  if (formula.kind === 'sum')
    return around('som van de prijs over ', 'sum of the price over ', unitSetText(formula.over));
  const numerator = unitSetText(formula.numerator);
  const denominator = unitSetText(formula.denominator);
  return {
    nl: `aantal ${numerator.nl}, gedeeld door het aantal ${denominator.nl}`,
    en: `number of ${numerator.en}, divided by the number of ${denominator.en}`,
  };
}

function around(nl: string, en: string, set: Text): Text {
  return { nl: nl + set.nl, en: en + set.en };
}

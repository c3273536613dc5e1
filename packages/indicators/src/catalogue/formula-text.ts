import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Comparison, Magnitude } from '../definition/formula.ts';
import type { Text } from '../text.ts';
import { inDutch, inEnglish } from './number-text.ts';
import { unitSetText } from './unit-set-text.ts';

const magnitudes: Readonly<Record<Magnitude, Text>> = {
  price: { nl: 'de prijs', en: 'the price' },
  'price-index': {
    nl: 'de prijs in procenten van de vorige prijs',
    en: 'the price as a percentage of the previous price',
  },
  amount: { nl: 'het bedrag', en: 'the amount' },
  'assessed-value': { nl: 'de WOZ-waarde', en: 'the assessed value (WOZ)' },
};

/** The formula of an indicator as a person reads it; P is the period asked for. */
export function formulaText(definition: IndicatorDefinition): Text {
  const { formula } = definition;
  if (formula.kind === 'count') return around('aantal ', 'number of ', unitSetText(formula.count));
  if (formula.kind === 'distribution') {
    const { nl, en } = unitSetText(formula.count);
    return {
      nl: `aantal ${nl}; per categorie ook als aandeel van het totaal, en in een kruising als aandeel van de eerste categorie`,
      en: `number of ${en}; by category also as a share of the total, and in a crossing as a share of the first category`,
    };
  }
  if (formula.kind === 'percent') {
    const [part, whole] = [unitSetText(formula.part), unitSetText(formula.whole)];
    return {
      nl: `aantal ${part.nl}, in hele procenten van het aantal ${whole.nl}`,
      en: `number of ${part.en}, in whole percents of the number of ${whole.en}`,
    };
  }
  if (formula.kind === 'load') return around('gemiddelde van ', 'mean of ', unitSetText(formula.over));
  if (formula.kind === 'sum') {
    const { nl, en } = magnitudes[formula.of];
    const [som, sum] = definition.measure === 'mean' ? ['gemiddelde', 'mean'] : ['som', 'sum'];
    const text = around(`${som} van ${nl} over `, `${sum} of ${en} over `, unitSetText(formula.over));
    if (definition.measure === 'mean') return text;
    return {
      nl: `${text.nl}; ook hun aantal, zodat het gemiddelde volgt`,
      en: `${text.en}; their number too, so that the mean follows`,
    };
  }
  const numerator = unitSetText(formula.numerator);
  const denominator = unitSetText(formula.denominator);
  const [nl, en] =
    formula.kind === 'rate'
      ? [`per ${inDutch(formula.per)} `, `per ${inEnglish(formula.per)} `]
      : ['gedeeld door het aantal ', 'divided by the number of '];
  const share = {
    nl: `aantal ${numerator.nl}, ${nl}${denominator.nl}`,
    en: `number of ${numerator.en}, ${en}${denominator.en}`,
  };
  return formula.kind === 'share' && formula.compare !== undefined
    ? compared(share, definition, formula.compare)
    : share;
}

/** A share whose value in one category is set against that in another. */
function compared(
  share: Text,
  { breakdowns }: IndicatorDefinition,
  { breakdown, category, against }: Comparison,
): Text {
  const categories = breakdowns.find(({ id }) => id === breakdown)?.categories ?? [];
  const title = (code: string) => categories.find((one) => one.code === code)!.title;
  return {
    nl: `${share.nl}; dat aandeel bij ‘${title(category).nl}’ gedeeld door dat bij ‘${title(against).nl}’, met 95%-interval volgens Katz`,
    en: `${share.en}; that share with ‘${title(category).en}’ divided by that with ‘${title(against).en}’, with the 95% interval of Katz`,
  };
}

function around(nl: string, en: string, set: Text): Text {
  return { nl: nl + set.nl, en: en + set.en };
}

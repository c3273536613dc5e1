import type { Shape } from '../../../src/index.ts';
import { type Chapter, type Example, type Row, rate, row } from '../specification.ts';

/** A share whose category `many` is set against `few`. */
export const compared: Shape = {
  kind: 'share',
  numerator: 'part',
  denominator: 'whole',
  compare: { breakdown: 'moves', category: 'many', against: 'few' },
};
const category = (name: string) => ({ area: 'GM9901', breakdown: 'moves', category: name });
const twoByTwo = (
  many: readonly [number, number],
  few: readonly [number, number],
  measures: NonNullable<Row['measures']>,
  expect: Row['expect'] = 'shown',
): Example => ({
  shape: compared,
  rows: [
    row(many[0], expect, `veel verhuizingen: ${many.join(' van ')}`, `many moves: ${many.join(' of ')}`, {
      ...category('many'),
      of: many[1],
      measures,
    }),
    row(few[0], 'shown', `weinig verhuizingen: ${few.join(' van ')}`, `few moves: ${few.join(' of ')}`, {
      ...category('few'),
      of: few[1],
    }),
  ],
});

/** Rates, and ratios with their interval. */
export const ratios: Chapter = {
  title: { nl: 'Verhoudingen', en: 'Rates and ratios' },
  sections: [
    {
      title: { nl: 'Aantal per 10 000', en: 'Count per 10,000' },
      rule: {
        nl: 'Met een bekende basis is een aantal per 10 000 hetzelfde als het aantal zelf. Het is er daarom alleen als aantal en basis allebei getoond zijn. Ook het verschil tussen beide is minstens tien of nul, en meer dan negentig procent van de basis is groepsonthulling.',
        en: 'With a known base a count per 10,000 is the count itself. So it is there only when count and base are both shown. Their difference is ten at least or nothing too, and more than ninety per cent of the base is group disclosure.',
      },
      source: ['threshold', 'complement', 'groupPercent'],
      examples: [
        {
          shape: rate,
          rows: [
            row(10, 'shown', '10 op 5 000', '10 on 5,000', {
              of: 5000,
              measures: { numerator: 10, denominator: 5000, rate: 20 },
            }),
            row(9, 'small-count', '9 op 5 000', '9 on 5,000', {
              of: 5000,
              measures: { numerator: 'Q', denominator: 5000, rate: 'Q' },
            }),
            row(10, 'small-count', '10 op 9', '10 on 9', { of: 9, measures: { denominator: 'Q', rate: 'Q' } }),
            row(25, 'shown', '25 op 35', '25 on 35', { of: 35 }),
            row(25, 'complement', '25 op 34', '25 on 34', { of: 34, measures: { numerator: 'Q', rate: 'Q' } }),
            row(90, 'shown', '90 op 100: precies 90 %', '90 on 100: exactly 90 %', { of: 100 }),
            row(91, 'group', '91 op 100', '91 on 100', { of: 100, measures: { numerator: 'Q', rate: 'Q' } }),
            row(40, 'group', '40 op 40', '40 on 40', { of: 40, measures: { numerator: 'Q', rate: 'Q' } }),
            row(0, 'shown', 'op niets is er geen aantal per 10 000', 'on nothing there is no count per 10,000', {
              of: 0,
              measures: { rate: 'M' },
            }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Risicoverhouding met interval', en: 'Risk ratio with interval' },
      rule: {
        nl: 'Een risicoverhouding is er alleen als beide tellers en beide noemers getoond zijn en alle vier de cellen minstens tien zijn. Zij wordt met haar 95%-interval (Katz) uit die gepubliceerde getallen berekend. Is een van de vier nul, dan is er geen verhouding.',
        en: 'A risk ratio is there only when both numerators and both denominators are shown and all four cells are ten at least. It is computed with its 95 % interval (Katz) from those published numbers. When one of the four is nothing there is no ratio.',
      },
      source: 'ESSnet and DwB guidelines, 2009 and 2015; interval: Katz et al., Biometrics 34, 1978',
      examples: [
        twoByTwo([20, 100], [10, 100], { ratio: 2, low: 0.98656, high: 4.05446 }),
        twoByTwo([9, 100], [10, 100], { numerator: 'Q', ratio: 'Q', low: 'Q', high: 'Q' }, 'small-count'),
        twoByTwo([80, 89], [10, 100], { ratio: 'Q', low: 'Q', high: 'Q' }, 'complement'),
        twoByTwo([0, 100], [10, 100], { numerator: 0, share: 0, ratio: 'Q', low: 'Q', high: 'Q' }),
        {
          shape: compared,
          rows: [
            row(20, 'shown', 'veel verhuizingen: 20 van 100', 'many moves: 20 of 100', {
              ...category('many'),
              of: 100,
              measures: { share: 0.2, ratio: 'Q', low: 'Q', high: 'Q' },
            }),
            row(9, 'small-count', 'weinig verhuizingen: 9 van 100', 'few moves: 9 of 100', {
              ...category('few'),
              of: 100,
            }),
          ],
        },
      ],
    },
  ],
};

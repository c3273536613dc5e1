import { type Chapter, percent, row } from '../specification.ts';

/** Shares that are told in whole percents alone. */
export const percents: Chapter = {
  title: { nl: 'Hele procenten', en: 'Whole percents' },
  sections: [
    {
      title: { nl: 'Een aandeel in hele procenten', en: 'A share in whole percents' },
      rule: {
        nl: 'Van sommige aandelen, zoals de koppelgraad, wordt alleen het hele percentage getoond, zonder teller en noemer. Aan beide kanten staan dan minstens tien eenheden en tien bijdragers in elke rol. Een lege kant is geen uitzondering: 100% en 0% zeggen iets over allen.',
        en: 'Of some shares, such as linkage, only the whole percent is told, without numerator and denominator. Ten units, and ten contributors of every role, then stand on either side. An empty side is no exception: 100% and 0% say something about everybody.',
      },
      source: ['threshold'],
      examples: [
        {
          shape: percent,
          rows: [
            row(90, 'shown', '10 van 100 aan de kleinste kant', '10 of 100 on the smaller side', {
              units: 10,
              measures: { share: 0.9 },
            }),
            row(91, 'small-count', '9 van 100 aan de kleinste kant', '9 of 100 on the smaller side', {
              units: 9,
              measures: { share: 'Q' },
            }),
            row(0, 'small-count', 'niemand aan een van de kanten', 'nobody on one of the sides', {
              units: 0,
              measures: { share: 'Q' },
            }),
            row(80, 'small-count', '20 personen op 9 adressen', '20 persons at 9 addresses', {
              units: 20,
              roles: { owner: [20, 1, 1], address: [9, 4, 3] },
            }),
          ],
        },
      ],
    },
  ],
};

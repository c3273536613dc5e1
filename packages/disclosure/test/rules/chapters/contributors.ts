import { type Chapter, row, sum } from '../specification.ts';

/** Who stands behind a cell: threshold and dominance. */
export const contributors: Chapter = {
  title: { nl: 'Wie achter een cel staan', en: 'Who stands behind a cell' },
  sections: [
    {
      title: { nl: 'Drempel', en: 'Threshold' },
      rule: {
        nl: 'Een cel rust op minstens tien eenheden, ongewogen geteld.',
        en: 'A cell rests on ten units at least, counted without weights.',
      },
      source: ['threshold'],
      examples: [
        {
          rows: [
            row(10, 'shown', 'tien woningen', 'ten dwellings', { measures: { count: 10 } }),
            row(9, 'small-count', 'negen woningen', 'nine dwellings', { measures: { count: 'Q' } }),
            row(1, 'small-count', 'één woning', 'one dwelling', { measures: { count: 'Q' } }),
          ],
        },
        {
          about: {
            nl: 'De eigenaar van het knooppunt verhoogt de drempel naar 20',
            en: 'The node’s owner raises the threshold to 20',
          },
          policy: { threshold: 20 },
          rows: [
            row(20, 'shown', 'twintig woningen', 'twenty dwellings'),
            row(19, 'small-count', 'negentien woningen', 'nineteen dwellings'),
          ],
        },
      ],
    },
    {
      title: { nl: 'Elke rol telt', en: 'Every role counts' },
      rule: {
        nl: 'De drempel geldt voor elke rol die de definitie noemt (eigenaar, koper, huishouden, incident, pand). De rol met de minste bijdragers beslist: twaalf verdachten uit één inval zijn één incident.',
        en: 'The threshold holds for every role that the definition names (owner, buyer, household, incident, building). The role with the fewest contributors decides: twelve suspects from one raid are one incident.',
      },
      source: ['threshold'],
      examples: [
        {
          rows: [
            row(40, 'shown', 'tien eigenaren en veertig kopers', 'ten owners and forty buyers', {
              roles: { owner: [10, 4, 4], buyer: [40, 1, 1] },
            }),
            row(40, 'small-count', 'negen eigenaren en veertig kopers', 'nine owners and forty buyers', {
              roles: { owner: [9, 5, 5], buyer: [40, 1, 1] },
            }),
          ],
        },
        {
          rows: [
            row(12, 'small-count', 'twaalf verdachten, één inval', 'twelve suspects, one raid', {
              roles: { person: [12, 1, 1], incident: [1, 12, 0] },
            }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Dominantie', en: 'Dominance' },
      rule: {
        nl: 'Eén bijdrager heeft hoogstens de helft van een cel, bij een aantal evengoed als bij een bedrag.',
        en: 'One contributor has half of a cell at most, of a count as well as of an amount.',
      },
      source: ['dominancePercent'],
      examples: [
        {
          about: { nl: 'Aantallen', en: 'Counts' },
          rows: [
            row(100, 'shown', 'één eigenaar heeft 50 van de 100 woningen', 'one owner has 50 of 100 dwellings', {
              roles: { owner: [20, 50, 2] },
            }),
            row(100, 'dominance', 'één eigenaar heeft 51 van de 100 woningen', 'one owner has 51 of 100 dwellings', {
              roles: { owner: [20, 51, 2] },
            }),
            row(100, 'dominance', 'in één van twee rollen', 'in one of two roles', {
              roles: { owner: [20, 10, 2], seller: [20, 51, 2] },
            }),
          ],
        },
        {
          about: { nl: 'Bedragen', en: 'Amounts' },
          shape: sum,
          rows: [
            row(1000, 'shown', 'de grootste heeft 500 van 1 000', 'the largest has 500 of 1,000', {
              units: 20,
              roles: { buyer: [20, 500, 100] },
              measures: { sum: 1000, count: 20, mean: 50 },
            }),
            row(1000, 'dominance', 'de grootste heeft 501 van 1 000', 'the largest has 501 of 1,000', {
              units: 20,
              roles: { buyer: [20, 501, 100] },
              measures: { sum: 'Q', count: 20, mean: 'Q' },
            }),
          ],
        },
      ],
    },
  ],
};

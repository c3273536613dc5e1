import { type Chapter, type Example, type Row, row } from '../specification.ts';

const city = (unknown: number, expect: Row['expect'], more: Partial<Row> = {}): Example => {
  const others = expect === 'inside' ? 'shown' : 'open';
  return {
    totals: [[0, 1, 2, 3]],
    rows: [
      row(60 + unknown, others, 'gemeente', 'municipality', { area: 'GM9901' }),
      row(40, others, 'wijk 1', 'district 1', { area: 'WK990101' }),
      row(20, others, 'wijk 2', 'district 2', { area: 'WK990102' }),
      row(unknown, expect, `wijk onbekend: ${unknown}`, `district unknown: ${unknown}`, {
        area: '_U',
        publishable: false,
        ...more,
      }),
    ],
  };
};

/** What is counted and never shown. */
export const unknown: Chapter = {
  title: { nl: 'Onbekend gebied, onbekende categorie', en: 'Unknown area, unknown category' },
  sections: [
    {
      title: { nl: 'Onbekend is geen weg om af te trekken', en: 'Unknown is no way to subtract' },
      rule: {
        nl: 'Wat van gebied of categorie onbekend is wordt nooit getoond, en telt als een verborgen cel: is het te klein, dan mag het ook niet uit de rest te berekenen zijn. Is het niets, dan hoeft er niets beschermd.',
        en: 'What is unknown of area or category is never shown, and counts as a hidden cell: when it is too small it may not be computable from the rest either. When it is nothing, nothing needs protection.',
      },
      source: ['threshold'],
      examples: [
        city(0, 'inside'),
        city(9, 'unknown'),
        city(10, 'inside'),
        {
          about: { nl: 'Onbekende categorie', en: 'Unknown category' },
          totals: [[0, 1, 2, 3]],
          rows: [
            row(63, 'open', 'alle soorten', 'all kinds', { area: 'GM9901' }),
            row(40, 'open', 'soort a', 'kind a', { area: 'GM9901', breakdown: 'kind', category: 'a' }),
            row(20, 'open', 'soort b', 'kind b', { area: 'GM9901', breakdown: 'kind', category: 'b' }),
            row(3, 'unknown', 'soort onbekend', 'kind unknown', { area: 'GM9901', breakdown: 'kind', category: '_U' }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Niet bekend van wie', en: 'Not known whose' },
      rule: {
        nl: 'Zijn van een onbekend deel de bijdragers niet bekend, of is het grotendeels van één bijdrager, dan is het beschermd hoe groot het ook is.',
        en: 'When the contributors of an unknown part are not known, or one of them has most of it, it is protected whatever its size.',
      },
      source: ['threshold', 'dominancePercent'],
      examples: [
        city(50, 'unknown', { roles: {} }),
        city(50, 'unknown', { roles: { owner: [20, 26, 1] } }),
        city(50, 'inside', { roles: { owner: [20, 25, 1] } }),
      ],
    },
  ],
};

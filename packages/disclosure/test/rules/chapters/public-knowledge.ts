import { type Chapter, type Example, row } from '../specification.ts';

/** A town of three areas, of which one is under the threshold and another is told elsewhere. */
const town = (known: readonly [number, number], other: 'shown' | 'secondary'): Example => {
  const [low, high] = known;
  const told =
    low === high
      ? { nl: `elders staat ${low}`, en: `elsewhere it is ${low}` }
      : {
          nl: `elders staat ${low} tot en met ${high}`,
          en: `elsewhere it is ${low} to ${high}`,
        };
  return {
    totals: [[0, 1, 2, 3]],
    rows: [
      row(323, 'shown', 'de gemeente', 'the municipality', { area: 'GM9901' }),
      row(3, 'small-count', 'een klein aantal', 'a small count', { area: 'WK990101' }),
      { ...row(20, other, '', '', { area: 'WK990102', known }), what: told },
      row(300, other === 'shown' ? 'secondary' : 'shown', 'het derde gebied', 'the third area', { area: 'WK990103' }),
    ],
  };
};

/** What anybody knows without a release. */
export const publicKnowledge: Chapter = {
  title: { nl: 'Wat van elders bekend is', en: 'What is known from elsewhere' },
  sections: [
    {
      title: { nl: 'Het beschermt niets', en: 'It protects nothing' },
      rule: {
        nl: 'Een getal dat elders gepubliceerd is (CBS, politie, Kadaster) geldt als bekend, binnen zijn afronding. Zelf hoeft het niet beschermd te worden; een ander getal verbergen kan het alleen zover als het niet bekend is.',
        en: 'A number that is published elsewhere (CBS, police, Kadaster) counts as known, within its rounding. It needs no protection itself; it hides another number only as far as it is not known.',
      },
      source: 'ours, November 2026',
      examples: [town([20, 20], 'shown'), town([15, 25], 'shown'), town([14, 26], 'secondary')],
    },
    {
      title: { nl: 'Het wordt er niet door getoond', en: 'It is not shown for that' },
      rule: {
        nl: 'Wat een regel verbergt, blijft verborgen, ook als het elders staat; er wordt dan geen ander getal voor verborgen. Wat iedereen zonder release al kan uitrekenen, kan geen release verbergen.',
        en: 'What a rule hides stays hidden, also when it is published elsewhere; no other number is then hidden for it. What anybody can compute without a release, no release can hide.',
      },
      source: 'ours, November 2026',
      examples: [
        {
          totals: [[0, 1, 2]],
          rows: [
            row(43, 'shown', 'de gemeente', 'the municipality', { area: 'GM9901' }),
            row(3, 'small-count', 'elders staat 3', 'elsewhere it is 3', { area: 'WK990101', known: [3, 3] }),
            row(40, 'shown', 'het andere gebied', 'the other area', { area: 'WK990102' }),
          ],
        },
      ],
    },
  ],
};

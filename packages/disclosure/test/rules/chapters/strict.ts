import type { LadderRung } from '../../../src/index.ts';
import { type Chapter, row } from '../specification.ts';

const size = (inhabitants: number | null, dwellings: number | null = 400) => [
  { area: 'WK990101', inhabitants, dwellings },
];
const here = { area: 'WK990101' };
const strictly = { sensitivity: 'strict', sizes: size(1000) } as const;
const below = (years: number, level: LadderRung['level'] = 'neighbourhood') => ({
  ...strictly,
  rung: { level, years },
});

/** The strict preset, for criminal records and suspects. */
export const strict: Chapter = {
  title: { nl: 'Strenge stand: antecedenten en verdachten', en: 'Strict preset: criminal records and suspects' },
  sections: [
    {
      title: { nl: 'Drempel van vijftien', en: 'Threshold of fifteen' },
      rule: {
        nl: 'Een cel rust op minstens vijftien eenheden en vijftien bijdragers in elke rol. Ook elk verschil en elke kant van een percentiel is minstens vijftien. Nullen blijven verborgen.',
        en: 'A cell rests on fifteen units and fifteen contributors of every role at least. Every difference and every side of a percentile is fifteen at least, too. Zeros are hidden.',
      },
      source: ['strictThreshold'],
      examples: [
        {
          ...strictly,
          rows: [
            row(15, 'shown', 'vijftien verdachten', 'fifteen suspects', here),
            row(14, 'small-count', 'veertien verdachten', 'fourteen suspects', { ...here, period: '2023JJ00' }),
            row(0, 'small-count', 'geen verdachten', 'no suspects', { ...here, period: '2022JJ00' }),
          ],
        },
        {
          ...strictly,
          about: { nl: 'Aandelen', en: 'Shares' },
          shape: { kind: 'share', numerator: 'part', denominator: 'whole' },
          rows: [
            row(20, 'shown', '20 van 35', '20 of 35', { ...here, of: 35 }),
            row(20, 'complement', '20 van 34', '20 of 34', {
              ...here,
              period: '2023JJ00',
              of: 34,
              measures: { share: 'Q' },
            }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Duizend inwoners', en: 'A thousand inhabitants' },
      rule: {
        nl: 'Een gebied waarvan niet vaststaat dat het duizend inwoners heeft levert geen cel op.',
        en: 'An area that is not known to have a thousand inhabitants yields no cell.',
      },
      source: ['strictInhabitants'],
      examples: [
        {
          ...strictly,
          about: { nl: '1 000 inwoners', en: '1,000 inhabitants' },
          rows: [row(30, 'shown', 'dertig', 'thirty', here)],
        },
        {
          ...strictly,
          about: { nl: '999 inwoners', en: '999 inhabitants' },
          sizes: size(999),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        {
          ...strictly,
          about: { nl: 'Inwoners onbekend', en: 'Inhabitants unknown' },
          sizes: size(null),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        {
          ...strictly,
          about: { nl: 'Niet geteld', en: 'Not counted' },
          sizes: [],
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        {
          ...strictly,
          about: { nl: '1 000 inwoners, 19 woningen', en: '1,000 inhabitants, 19 dwellings' },
          sizes: size(1000, 19),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
      ],
    },
    {
      title: { nl: 'Onder de wijk', en: 'Below the district' },
      rule: {
        nl: 'Onder de wijk bestaan alleen totalen over blokken van vijf jaar. Een tabel die daar meer heeft, of die niet zegt waar een cel op de ladder staat, wordt geweigerd.',
        en: 'Below the district only totals over blocks of five years exist. A table that has more there, or does not say where a cell stands on the ladder, is refused.',
      },
      source: ['strictBlockYears'],
      examples: [
        {
          ...below(5),
          about: { nl: 'Buurt, vijf jaar', en: 'Neighbourhood, five years' },
          rows: [row(30, 'shown', 'totaal', 'total', here)],
        },
        {
          ...below(4),
          about: { nl: 'Buurt, vier jaar', en: 'Neighbourhood, four years' },
          fault: 'rung-forbidden',
          rows: [row(30, 'shown', 'totaal', 'total', here)],
        },
        {
          ...below(5),
          about: { nl: 'Buurt, vijf jaar', en: 'Neighbourhood, five years' },
          fault: 'rung-forbidden',
          rows: [row(30, 'shown', 'één delict', 'one offence', { ...here, breakdown: 'offence', category: 'a' })],
        },
        {
          ...below(1, 'district'),
          about: { nl: 'Wijk, één jaar', en: 'District, one year' },
          rows: [row(30, 'shown', 'één delict', 'one offence', { ...here, breakdown: 'offence', category: 'a' })],
        },
        {
          ...strictly,
          rung: null,
          about: { nl: 'Plaats op de ladder niet gezegd', en: 'Place on the ladder not said' },
          fault: 'rung-forbidden',
          rows: [row(30, 'shown', 'totaal', 'total', here)],
        },
        {
          ...below(1),
          sensitivity: 'object',
          about: { nl: 'Niet streng: buurt, één jaar', en: 'Not strict: neighbourhood, one year' },
          rows: [row(30, 'shown', 'één soort', 'one kind', { ...here, breakdown: 'kind', category: 'a' })],
        },
      ],
    },
  ],
};

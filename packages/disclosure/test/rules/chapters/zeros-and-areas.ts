import type { Sensitivity } from '../../../src/index.ts';
import { type Chapter, row } from '../specification.ts';

const zeros = (sensitivity: Sensitivity, nl: string, en: string) => ({
  sensitivity,
  rows: [row(0, sensitivity === 'person' ? ('small-count' as const) : ('shown' as const), nl, en)],
});
const area = (inhabitants: number | null, dwellings: number | null) => [{ area: 'BU99010101', inhabitants, dwellings }];
const here = { area: 'BU99010101' };

/** Zeros, and the smallest areas. */
export const zerosAndAreas: Chapter = {
  title: { nl: 'Nullen en kleine gebieden', en: 'Zeros and small areas' },
  sections: [
    {
      title: { nl: 'Nullen', en: 'Zeros' },
      rule: {
        nl: 'Een nul van objecten of van context wordt getoond. Bij personen blijven nul tot en met negen alle verborgen: dat niemand hier een kenmerk heeft zegt iets over iedereen hier. Een nul die vaststaat zonder de gegevens (een categorie die hier niet kan bestaan) wordt getoond, ook bij personen, en haar delen ook.',
        en: 'A zero of objects or of context is shown. Of persons nought to nine are all hidden: that nobody here has a trait says something about everybody here. A zero that is certain without the data (a category that cannot exist here) is shown, of persons too, and so are its parts.',
      },
      source: 'ours, November 2026; to be confirmed with CBS',
      examples: [
        zeros('object', 'geen woningen', 'no dwellings'),
        zeros('context', 'geen inwoners, als context', 'no inhabitants, as context'),
        zeros('person', 'geen personen', 'no persons'),
        {
          about: { nl: 'Zeker zonder de gegevens', en: 'Certain without the data' },
          sensitivity: 'person',
          totals: [[0, 1, 2]],
          rows: [
            row(0, 'shown', 'geen personen, zeker', 'no persons, certain', {
              structural: true,
              measures: { count: 0 },
            }),
            row(0, 'shown', 'een deel daarvan', 'a part of it', { measures: { count: 0 } }),
            row(0, 'shown', 'het andere deel', 'the other part', { measures: { count: 0 } }),
          ],
        },
        {
          about: {
            nl: 'Wat als zeker gold maar niet nul is, is een gewone cel',
            en: 'What was held certain but is not nothing is an ordinary cell',
          },
          sensitivity: 'person',
          rows: [row(9, 'small-count', 'negen personen', 'nine persons', { structural: true })],
        },
        {
          about: {
            nl: 'De eigenaar van het knooppunt verbergt ook nullen van objecten',
            en: 'The node’s owner hides zeros of objects too',
          },
          policy: { zeros: { object: 'hidden' } },
          rows: [row(0, 'small-count', 'geen woningen', 'no dwellings')],
        },
      ],
    },
    {
      title: { nl: 'De kleinste gebieden', en: 'The smallest areas' },
      rule: {
        nl: 'Een gebied met minder dan 50 inwoners of minder dan 20 woningen levert geen cel op, ook geen nul. Is maar één van beide bekend, dan beslist die; is geen van beide bekend, dan is het gebied te klein. Een gebied dat niemand geteld heeft wordt hierop niet beoordeeld.',
        en: 'An area with fewer than 50 inhabitants or fewer than 20 dwellings yields no cell, not even a zero. When one of both is known that one decides; when neither is, the area is too small. An area that nobody counted is not judged by this.',
      },
      source: ['minimumInhabitants', 'minimumDwellings'],
      examples: [
        {
          about: { nl: '50 inwoners, 20 woningen', en: '50 inhabitants, 20 dwellings' },
          sizes: area(50, 20),
          rows: [
            row(30, 'shown', 'dertig', 'thirty', here),
            row(0, 'shown', 'nul', 'zero', { ...here, category: 'b' }),
          ],
        },
        {
          about: { nl: '49 inwoners', en: '49 inhabitants' },
          sizes: area(49, 20),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        {
          about: { nl: '19 woningen', en: '19 dwellings' },
          sizes: area(50, 19),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        {
          about: { nl: '20 woningen, inwoners onbekend', en: '20 dwellings, inhabitants unknown' },
          sizes: area(null, 20),
          rows: [row(30, 'shown', 'dertig', 'thirty', here)],
        },
        {
          about: { nl: '50 inwoners, woningen onbekend', en: '50 inhabitants, dwellings unknown' },
          sizes: area(50, null),
          rows: [row(30, 'shown', 'dertig', 'thirty', here)],
        },
        {
          about: { nl: 'Geen inwoners, woningen onbekend', en: 'No inhabitants, dwellings unknown' },
          sizes: area(0, null),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        {
          about: { nl: 'Geen woningen, inwoners onbekend', en: 'No dwellings, inhabitants unknown' },
          sizes: area(null, 0),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        {
          about: { nl: 'Beide onbekend', en: 'Both unknown' },
          sizes: area(null, null),
          rows: [row(30, 'small-area', 'dertig', 'thirty', here)],
        },
        { about: { nl: 'Niet geteld', en: 'Not counted' }, rows: [row(30, 'shown', 'dertig', 'thirty', here)] },
        {
          about: { nl: 'Een nul van woningen in een te klein gebied', en: 'A zero of dwellings in an area too small' },
          sizes: area(10, 5),
          rows: [row(0, 'open', 'nul', 'zero', { ...here, measures: { count: 'Q' } })],
        },
        {
          about: { nl: 'Een nul van personen in een te klein gebied', en: 'A zero of persons in an area too small' },
          sensitivity: 'person',
          sizes: area(10, 5),
          rows: [row(0, 'small-area', 'nul', 'zero', here)],
        },
      ],
    },
  ],
};

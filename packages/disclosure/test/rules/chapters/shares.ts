import { type Chapter, distribution, type Example, row, share } from '../specification.ts';

const parts = (a: number, b: number, hidden: boolean, sensitive: boolean): Omit<Example, 'about'> => {
  const others = hidden ? 'open' : 'shown';
  return {
    totals: [[0, 1, 2]],
    table: { sensitiveBreakdowns: sensitive ? ['kind'] : [] },
    rows: [
      row(a + b, others, 'alle woningen', 'all dwellings', { area: 'BU99010101' }),
      row(a, hidden ? 'group' : 'shown', `${a} in de grootste categorie`, `${a} in the largest category`, {
        area: 'BU99010101',
        breakdown: 'kind',
        category: 'a',
      }),
      row(b, others, `${b} in de andere`, `${b} in the other`, {
        area: 'BU99010101',
        breakdown: 'kind',
        category: 'b',
      }),
    ],
  };
};

const place = (breakdown: string, category: string) => ({ area: 'GM9901', breakdown, category });
const distributed = (rows: Example['rows']): Example => ({
  shape: distribution,
  totals: rows.length > 2 ? [[0, 1, 2]] : [],
  table: { whole: (cell) => (cell.breakdown === '_T' ? null : { ...cell, breakdown: '_T', category: '_T' }) },
  rows,
});

/** Shares, and what they say of a whole group. */
export const shares: Chapter = {
  title: { nl: 'Aandelen en groepen', en: 'Shares and groups' },
  sections: [
    {
      title: { nl: 'Teller, noemer en wat ertussen zit', en: 'Numerator, denominator and what lies between' },
      rule: {
        nl: 'Een aandeel is er alleen als teller en noemer getoond zijn. Ook hun verschil is een cel: het is minstens tien, of nul.',
        en: 'A share is there only when numerator and denominator are shown. Their difference is a cell too: it is ten at least, or nothing.',
      },
      source: ['threshold', 'complement'],
      examples: [
        {
          shape: share,
          rows: [
            row(10, 'shown', '10 van 40', '10 of 40', {
              of: 40,
              measures: { numerator: 10, denominator: 40, share: 0.25 },
            }),
            row(9, 'small-count', '9 van 40', '9 of 40', {
              of: 40,
              measures: { numerator: 'Q', denominator: 40, share: 'Q' },
            }),
            row(90, 'shown', '90 van 100: tien ertussen', '90 of 100: ten between', {
              of: 100,
              measures: { share: 0.9 },
            }),
            row(80, 'complement', '80 van 89: negen ertussen', '80 of 89: nine between', {
              of: 89,
              measures: { share: 'Q' },
            }),
            row(99, 'complement', '99 van 100: één ertussen', '99 of 100: one between', {
              of: 100,
              measures: { share: 'Q' },
            }),
            row(0, 'shown', '0 van 0: van niets is er geen aandeel', '0 of 0: of nothing there is no share', {
              of: 0,
              measures: { numerator: 0, denominator: 0, share: 'M' },
            }),
          ],
        },
        {
          about: {
            nl: 'De eigenaar van het knooppunt verhoogt het verschil naar 20',
            en: 'The node’s owner raises the difference to 20',
          },
          shape: share,
          policy: { complement: 20 },
          rows: [
            row(20, 'shown', '20 van 40', '20 of 40', { of: 40 }),
            row(21, 'complement', '21 van 40', '21 of 40', { of: 40, measures: { share: 'Q' } }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Groepsonthulling in een aandeel', en: 'Group disclosure in a share' },
      rule: {
        nl: 'Een teller van meer dan negentig procent van de noemer zegt iets over bijna iedereen, en blijft verborgen. Dat bijna niemand een kenmerk heeft wordt nooit verborgen.',
        en: 'A numerator above ninety per cent of its denominator says something about nearly everyone, and is hidden. That nearly nobody has a trait is never hidden.',
      },
      source: ['groupPercent'],
      examples: [
        {
          shape: share,
          rows: [
            row(900, 'shown', '900 van 1 000: precies 90 %', '900 of 1,000: exactly 90 %', {
              of: 1000,
              measures: { share: 0.9 },
            }),
            row(901, 'group', '901 van 1 000', '901 of 1,000', {
              of: 1000,
              measures: { numerator: 'Q', denominator: 1000, share: 'Q' },
            }),
            row(100, 'group', 'iedereen: 100 van 100', 'everyone: 100 of 100', {
              of: 100,
              measures: { numerator: 'Q', denominator: 100, share: 'Q' },
            }),
            row(10, 'shown', 'bijna niemand: 10 van 10 000', 'nearly nobody: 10 of 10,000', {
              of: 10_000,
              measures: { share: 0.001 },
            }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Een categorie als deel van een geheel', en: 'A category as a part of a whole' },
      rule: {
        nl: 'Een categorie die als aandeel van een geheel verschijnt (van een delict, van alle verdachten) wordt beoordeeld als teller van dat geheel: het aandeel is er alleen als beide getoond zijn, wat overblijft is minstens tien of nul, en meer dan negentig procent blijft verborgen.',
        en: 'A category that is told as a share of a whole (of an offence, of all suspects) is judged as a numerator of that whole: the share is there only when both are shown, what is left is ten at least or nothing, and more than ninety per cent is hidden.',
      },
      source: ['threshold', 'complement', 'groupPercent'],
      examples: [
        distributed([
          row(100, 'shown', 'het geheel', 'the whole', { ...place('_T', '_T'), measures: { count: 100 } }),
          row(40, 'shown', '40 van 100', '40 of 100', {
            ...place('kind', 'a'),
            measures: { count: 40, share: 0.4 },
          }),
          row(60, 'shown', '60 van 100', '60 of 100', { ...place('kind', 'b'), measures: { share: 0.6 } }),
        ]),
        distributed([
          row(100, 'shown', 'het geheel', 'the whole', place('_T', '_T')),
          row(5, 'small-count', '5 van 100', '5 of 100', {
            ...place('kind', 'a'),
            measures: { count: 'Q', share: 'Q' },
          }),
          row(95, 'group', '95 van 100', '95 of 100', { ...place('kind', 'b'), measures: { count: 'Q', share: 'Q' } }),
        ]),
        {
          ...distributed([
            row(40, 'shown', 'het geheel', 'the whole', place('_T', '_T')),
            row(40, 'open', 'veertig', 'forty', place('kind', 'a')),
          ]),
          about: { nl: 'Een verdeling die haar geheel niet noemt', en: 'A distribution that names no whole' },
          table: {},
          fault: 'rule-missing',
        },
      ],
    },
    {
      title: { nl: 'Groepsonthulling in een uitsplitsing', en: 'Group disclosure in a breakdown' },
      rule: {
        nl: 'Van een uitsplitsing die de definitie gevoelig noemt is geen categorie groter dan negentig procent van het totaal in dat gebied en die periode. Andere uitsplitsingen worden hierop niet beoordeeld, en een gebied nooit tegen het grotere gebied waar het in ligt.',
        en: 'In a breakdown that the definition calls sensitive no category exceeds ninety per cent of the total of its area and period. Other breakdowns are not judged by this, and an area never against the larger one that it lies in.',
      },
      source: ['groupPercent'],
      examples: [
        { about: { nl: 'Gevoelig, precies 90 %', en: 'Sensitive, exactly 90 %' }, ...parts(900, 100, false, true) },
        { about: { nl: 'Gevoelig, boven 90 %', en: 'Sensitive, above 90 %' }, ...parts(901, 99, true, true) },
        { about: { nl: 'Niet gevoelig', en: 'Not sensitive' }, ...parts(950, 50, false, false) },
        {
          about: { nl: 'Gevoelig, binnen een categorie verder verdeeld', en: 'Sensitive, a category divided further' },
          totals: [[0, 1, 2]],
          table: { sensitiveBreakdowns: ['kind'] },
          rows: [
            row(1000, 'open', 'een categorie', 'a category', { area: 'BU99010101', breakdown: 'kind', category: 'a' }),
            row(950, 'group', '950 in een deel daarvan', '950 in a part of it', {
              area: 'BU99010101',
              breakdown: 'kind',
              category: 'a1',
            }),
            row(50, 'open', '50 in het andere', '50 in the other', {
              area: 'BU99010101',
              breakdown: 'kind',
              category: 'a2',
            }),
          ],
        },
        {
          about: { nl: 'Een gebied tegen het grotere', en: 'An area against the larger one' },
          totals: [[0, 1, 2]],
          table: { sensitiveBreakdowns: ['kind'] },
          rows: [
            row(1000, 'shown', 'wijk, categorie a', 'district, category a', {
              area: 'WK990101',
              breakdown: 'kind',
              category: 'a',
            }),
            row(950, 'shown', 'buurt 1, categorie a', 'neighbourhood 1, category a', {
              area: 'BU99010101',
              breakdown: 'kind',
              category: 'a',
            }),
            row(50, 'shown', 'buurt 2, categorie a', 'neighbourhood 2, category a', {
              area: 'BU99010102',
              breakdown: 'kind',
              category: 'a',
            }),
          ],
        },
        {
          about: {
            nl: 'Een gebied en categorie tegen het grotere gebied in één stap',
            en: 'An area and category against the larger area in one step',
          },
          totals: [[0, 1, 2]],
          table: { sensitiveBreakdowns: ['kind'] },
          rows: [
            row(1000, 'shown', 'wijk, totaal', 'district, total', { area: 'WK990101' }),
            row(950, 'shown', 'buurt 1, categorie a', 'neighbourhood 1, category a', {
              area: 'BU99010101',
              breakdown: 'kind',
              category: 'a',
            }),
            row(50, 'shown', 'al het andere', 'all the rest', { area: 'BU99010102', breakdown: 'kind', category: 'b' }),
          ],
        },
        {
          about: {
            nl: 'Een jaar en categorie tegen een reeks jaren',
            en: 'A year and category against a series of years',
          },
          totals: [[0, 1, 2]],
          table: { sensitiveBreakdowns: ['kind'] },
          rows: [
            row(1000, 'shown', 'vijf jaren, totaal', 'five years, total', {
              area: 'GM9901',
              period: '2020JJ00/2024JJ00',
            }),
            row(950, 'shown', 'één jaar, categorie a', 'one year, category a', {
              area: 'GM9901',
              breakdown: 'kind',
              category: 'a',
            }),
            row(50, 'shown', 'de rest', 'the rest', {
              area: 'GM9901',
              period: '2023JJ00',
              breakdown: 'kind',
              category: 'b',
            }),
          ],
        },
      ],
    },
  ],
};

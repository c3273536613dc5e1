import type { ConfidentialTable, SetDifference } from '../../../src/index.ts';
import { addressOf } from '../example-tables.ts';
import { type Chapter, type Example, type Row, row } from '../specification.ts';

const here = { area: 'BU99010101' };
const versions = (first: number, second: number, expect: Row['expect'], version = 1): Example => {
  const definition = (number: number, at: number, then: Row['expect']) =>
    row(number, then, `definitie ${at}: ${number}`, `definition ${at}: ${number}`, { ...here, version: at });
  return { rows: [definition(first, version, 'shown'), definition(second, version + 1, expect)] };
};
/** Two dates of a stock, the one that comes first first, and how many were there at one of them only. */
const dates = (
  [exits, entries]: readonly [number, number],
  expect: Row['expect'],
  sensitivity: ConfidentialTable['sensitivity'],
  kind: 'movements' | 'differences' = 'movements',
): Example => {
  const rows = [
    row(100, 'shown', 'peildatum 2024, die voorgaat', 'reference date 2024, which comes first', {
      ...here,
      period: '2024JJ00',
    }),
    row(
      100 - exits + entries,
      expect,
      `peildatum 2021: ${entries} die er later niet meer zijn, ${exits} later nieuw`,
      `reference date 2021: ${entries} who are gone later, ${exits} new later`,
      { ...here, period: '2021JJ00' },
    ),
  ];
  const [first, second] = rows.map((one, i) => ({ ...addressOf(one, i), quantity: 'n' }));
  const difference: SetDifference = { first: first!, second: second!, onlyFirst: exits, onlySecond: entries };
  return { sensitivity, rows, table: { [kind]: [difference] } };
};

/** Pairs of years of one place: how many were there in the first only, and in the second only. */
const pairs = (...of: readonly (readonly [first: number, second: number, number, number])[]): SetDifference[] =>
  of.map(([first, second, onlyFirst, onlySecond]) => {
    const at = (year: number) => ({ quantity: 'n', ...here, period: `${year}JJ00`, breakdown: '_T', category: '_T' });
    return { first: at(first), second: at(second), onlyFirst, onlySecond };
  });

/** Three dates of one place: the second is too near to the first, the third to the second alone. */
const threeDates: Example = {
  sensitivity: 'person',
  rows: [
    row(100, 'shown', 'peildatum 2024', 'reference date 2024', { ...here, period: '2024JJ00' }),
    row(101, 'difference', 'peildatum 2021: te dicht bij 2024', 'reference date 2021: too near to 2024', {
      ...here,
      period: '2021JJ00',
    }),
    row(102, 'shown', 'peildatum 2018: alleen te dicht bij 2021', 'reference date 2018: too near to 2021 alone', {
      ...here,
      period: '2018JJ00',
    }),
  ],
  table: {
    movements: pairs([2024, 2021, 4, 5], [2024, 2018, 20, 22], [2021, 2018, 3, 4]),
  },
};

/** A place where nobody lived for a while: its zero is a zero like any, and a date like any. */
const nobody: Example = {
  sensitivity: 'context',
  rows: [
    row(100, 'shown', 'peildatum 2024: honderd anderen', 'reference date 2024: a hundred others', {
      ...here,
      period: '2024JJ00',
    }),
    row(0, 'shown', 'peildatum 2021: niemand', 'reference date 2021: nobody', { ...here, period: '2021JJ00' }),
    row(20, 'difference', 'peildatum 2018: twintig, later allen weg', 'reference date 2018: twenty, all gone later', {
      ...here,
      period: '2018JJ00',
    }),
  ],
  table: { movements: pairs([2024, 2021, 100, 0], [2024, 2018, 100, 20], [2021, 2018, 0, 20]) },
};

/** A place where one was left for a while: that date is hidden, and stands in the way of no other. */
const oneLeft: Example = {
  sensitivity: 'context',
  rows: [
    row(100, 'shown', 'peildatum 2024: honderd', 'reference date 2024: a hundred', { ...here, period: '2024JJ00' }),
    row(1, 'small-count', 'peildatum 2021: één', 'reference date 2021: one', { ...here, period: '2021JJ00' }),
    row(102, 'shown', 'peildatum 2018: honderdtwee', 'reference date 2018: a hundred and two', {
      ...here,
      period: '2018JJ00',
    }),
  ],
  table: { movements: pairs([2024, 2021, 99, 0], [2024, 2018, 20, 22], [2021, 2018, 0, 101]) },
};

/** What two shown cells differ by. */
export const differences: Chapter = {
  title: { nl: 'Verschillen tussen getoonde cellen', en: 'Differences between shown cells' },
  sections: [
    {
      title: { nl: 'Twee versies van een definitie', en: 'Two versions of a definition' },
      rule: {
        nl: 'Staan twee versies van een definitie in één release, dan verschillen zij in dezelfde cel in minstens tien eenheden of in geen enkele; anders blijft de cel van de nieuwere versie verborgen.',
        en: 'When two versions of a definition stand in one release, they differ by ten units at least in the same cell, or by none; otherwise the cell of the newer version is hidden.',
      },
      source: ['difference'],
      examples: [
        versions(40, 30, 'shown'),
        versions(40, 31, 'difference'),
        versions(31, 40, 'difference'),
        versions(40, 41, 'difference'),
        versions(40, 50, 'shown'),
        versions(40, 40, 'shown'),
        {
          ...versions(40, 30, 'difference'),
          about: {
            nl: 'De eigenaar van het knooppunt verhoogt het verschil naar 11',
            en: 'The node’s owner raises the difference to 11',
          },
          policy: { difference: 11 },
        },
        versions(40, 31, 'difference', 9),
        {
          about: { nl: 'Een cel die maar één versie heeft', en: 'A cell that one version has alone' },
          rows: [
            row(40, 'shown', 'definitie 1', 'definition 1', { ...here, version: 1 }),
            row(31, 'shown', 'definitie 2, ander gebied', 'definition 2, another area', { version: 2 }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Standen van personen op twee peildata', en: 'Stocks of persons at two reference dates' },
      rule: {
        nl: 'Onder de gemeente liggen twee getoonde peildata van een stand van personen minstens drie jaar uit elkaar, en worden zij alleen beide getoond als er minstens tien weg zijn en minstens tien bij. Een eerder gepubliceerde peildatum gaat voor, en anders de latere. Van objecten mag er ook niets veranderd zijn.',
        en: 'Below the municipality two shown reference dates of a stock of persons lie three years apart at least, and both are shown only when ten at least are gone and ten at least have come. A date that was published before comes first, and otherwise the later one. Of objects nothing may have changed, too.',
      },
      source: ['difference'],
      examples: [
        dates([10, 10], 'shown', 'person'),
        dates([9, 20], 'difference', 'person'),
        dates([20, 9], 'difference', 'person'),
        dates([0, 20], 'difference', 'person'),
        dates([20, 0], 'difference', 'person'),
        dates([0, 0], 'difference', 'person'),
        // Inhabitants are context, and persons all the same.
        dates([0, 20], 'difference', 'context'),
        ...[
          dates([15, 15], 'shown', 'strict'),
          dates([15, 14], 'difference', 'strict'),
          dates([14, 15], 'difference', 'strict'),
        ].map((one) => ({ ...one, sizes: [{ ...here, dwellings: 900, inhabitants: 2000 }] })),
        threeDates,
        nobody,
        oneLeft,
        dates([0, 0], 'shown', 'object', 'differences'),
        dates([0, 1], 'difference', 'object', 'differences'),
        dates([1, 0], 'difference', 'object', 'differences'),
        dates([0, 9], 'difference', 'object', 'differences'),
        dates([9, 0], 'difference', 'object', 'differences'),
        dates([0, 10], 'shown', 'object', 'differences'),
        dates([10, 0], 'shown', 'object', 'differences'),
      ],
    },
    {
      title: { nl: 'Jaren van een stroom', en: 'Years of a flow' },
      rule: {
        nl: 'Wat in twee jaren gebeurde zijn geen deelverzamelingen van elkaar: hun verschil is geen cel.',
        en: 'What happened in two years are no subsets of each other: their difference is no cell.',
      },
      source: 'ours, November 2026',
      examples: [
        {
          rows: [
            row(40, 'shown', 'verkopen in 2023', 'sales in 2023', { ...here, period: '2023JJ00' }),
            row(45, 'shown', 'verkopen in 2024', 'sales in 2024', { ...here, period: '2024JJ00' }),
          ],
        },
      ],
    },
  ],
};

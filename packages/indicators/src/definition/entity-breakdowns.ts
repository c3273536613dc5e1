import type { Breakdown, Category } from './breakdown.ts';
import { bandCodes, notKnown } from './property-breakdowns.ts';
import { withinKinds } from './record-breakdowns.ts';

/** From how many foundations on a director is shown as one of many (the programme's own boundary; domain, findings). */
export const manyBoards = 5;

/** Lower bounds of the numbers of boards that are shown; the last is open. */
export const boardBands = [1, 2, manyBoards] as const;

const anbiCategories: readonly Category[] = [
  { code: 'anbi', title: { nl: 'ANBI', en: 'recognised (ANBI)' } },
  { code: 'geen', title: { nl: 'nog geen of geen ANBI meer', en: 'not yet or no longer' } },
  notKnown,
];
const anbiTitle = { nl: 'ANBI', en: 'public-benefit status' };

/** Public-benefit status on the day that counts; an entity that matched no list of them is unknown. */
export const anbi: Breakdown = {
  id: 'anbi',
  title: anbiTitle,
  kind: 'partition',
  sensitive: false,
  categories: anbiCategories,
};

/** The same of those behind a unit: an object may be held by several. */
export const holderAnbi: Breakdown = { ...anbi, id: 'holder-anbi', kind: 'overlapping' };

export const holderForm: Breakdown = {
  id: 'legal-form',
  title: { nl: 'rechtsvorm', en: 'legal form' },
  kind: 'overlapping',
  sensitive: false,
  categories: [
    { code: 'stichting', title: { nl: 'stichting', en: 'foundation' } },
    { code: 'vereniging', title: { nl: 'vereniging', en: 'association' } },
  ],
};

export const kindByProperty = withinKinds(
  'kind-property',
  { nl: 'vastgoed van de rechtspersoon', en: 'property of the entity' },
  'overlapping',
  [
    { code: 'ja', title: { nl: 'bezit vastgoed in deze gemeente', en: 'owns property in this municipality' } },
    { code: 'nee', title: { nl: 'bezit er geen', en: 'owns none there' } },
    notKnown,
  ],
);

export const kindByBoards = withinKinds(
  'kind-boards',
  { nl: 'aantal besturen', en: 'number of boards' },
  'partition',
  bandCodes(boardBands).map((code) => ({ code, title: { nl: code, en: code } })),
);

export const kindByAnbi = withinKinds('kind-anbi', anbiTitle, 'overlapping', anbiCategories);

/** Sections by version: the same letter says something else in the other, so that no series crosses the change. */
const sections = { 2008: 'ABCDEFGHIJKLMNOPQRSTU', 2025: 'ABCDEFGHIJKLMNOPQRSTUV' } as const;

export const kindBySection = withinKinds('kind-section', { nl: 'SBI-sectie', en: 'SBI section' }, 'overlapping', [
  ...Object.entries(sections).flatMap(([version, letters]) =>
    [...letters].map((letter) => {
      const text = `${letter} (SBI ${version})`;
      return { code: `${version}-${letter}`, title: { nl: text, en: text } };
    }),
  ),
  notKnown,
]);

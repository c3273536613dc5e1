import { type Chapter, type Example, type Row, row } from '../specification.ts';

const carried = (value: number, before: number): Row =>
  row(value, 'shown', `eerder getoond: ${before}`, `shown before: ${before}`, {
    area: 'GM9901',
    before,
    measures: { count: before },
  });

/** A total that was published, and the only area in it, which is new. */
const revision = (value: number, expect: Row['expect']): Example => ({
  totals: [[0, 1]],
  rows: [
    carried(value, 100),
    row(value, expect, 'nieuw: het enige gebied erin', 'new: the only area in it', { area: 'WK990101' }),
  ],
});

const nearly = (value: number, beforeOfOther: number | null, expect: Row['expect']): Example => {
  const [nl, en] =
    beforeOfOther === null
      ? ['toen verborgen', 'hidden then']
      : [`toen getoond: ${beforeOfOther}`, `shown then: ${beforeOfOther}`];
  return { rows: [row(value, expect, nl, en, { area: 'GM9901', beforeOfOther })] };
};

/** What was published before, and what is new beside it. */
export const earlierReleases: Chapter = {
  title: { nl: 'Wat eerder gepubliceerd is', en: 'What was published before' },
  sections: [
    {
      title: { nl: 'Een gepubliceerde cel blijft zoals zij was', en: 'A published cell stays as it was' },
      rule: {
        nl: 'Wat een eerdere release toonde wordt met dezelfde waarde weer getoond, wat de gegevens nu ook zeggen. Wat een eerdere release verborg blijft verborgen, hoe groot het nu ook is. Beide hebben het kenmerk `as-published`. Wat eerder niet verzameld was mag worden ingevuld.',
        en: 'What an earlier release showed is shown with the same value again, whatever the data say now. What an earlier release hid stays hidden, however large it is now. Both carry the flag `as-published`. What was not collected before may be filled.',
      },
      source: 'ours, November 2026',
      examples: [
        { rows: [carried(100, 100)] },
        { rows: [carried(101, 100)] },
        { rows: [carried(4, 12)] },
        { rows: [row(40, 'ledger', 'eerder verborgen', 'hidden before', { before: null })] },
        { rows: [row(4, 'small-count', 'eerder verborgen', 'hidden before', { before: null })] },
        { rows: [row(40, 'shown', 'eerder niet verzameld', 'not collected before')] },
      ],
    },
    {
      title: { nl: 'Een correctie is een cel', en: 'A revision is a cell' },
      rule: {
        nl: 'Wat er tussen twee releases bij of af kwam is zelf een cel: niets, of minstens tien. Anders blijft verborgen waaruit het te berekenen is.',
        en: 'What came or went between two releases is a cell itself: nothing, or ten at least. Otherwise what it can be computed from stays hidden.',
      },
      source: ['difference'],
      examples: [
        revision(100, 'shown'),
        revision(101, 'ledger'),
        revision(109, 'ledger'),
        revision(110, 'shown'),
        revision(99, 'ledger'),
        revision(91, 'ledger'),
        revision(90, 'shown'),
      ],
    },
    {
      title: { nl: 'Een andere versie, of een voorganger', en: 'Another version, or a predecessor' },
      rule: {
        nl: 'Een nieuwe versie van een definitie en een gemeente die uit andere is ontstaan, hebben eigen getallen over bijna dezelfde eenheden. Zo’n getal is gelijk aan wat eerder getoond is (van de voorgangers: hun som), of verschilt er minstens tien van. Wat eerder verborgen was blijft verborgen. Waar voorgangers over wijken en buurten vertelden, zijn nieuwe wijken en buurten niet te beoordelen: zij blijven verborgen. Zonder de releases van de voorgangers wordt over eerdere jaren niets verteld.',
        en: 'A new version of a definition, and a municipality that came out of others, have numbers of their own on nearly the same units. Such a number equals what was shown before (of the predecessors: their sum), or differs from it by ten at least. What was hidden before stays hidden. Where predecessors told of districts and neighbourhoods, new ones cannot be judged: they stay hidden. Without the releases of the predecessors nothing is told of earlier years.',
      },
      source: ['difference'],
      examples: [
        nearly(100, 100, 'shown'),
        nearly(101, 100, 'difference'),
        nearly(109, 100, 'difference'),
        nearly(110, 100, 'shown'),
        nearly(91, 100, 'difference'),
        nearly(90, 100, 'shown'),
        nearly(40, null, 'ledger'),
      ],
    },
  ],
};

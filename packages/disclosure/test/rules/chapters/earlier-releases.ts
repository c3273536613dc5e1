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
  ],
};

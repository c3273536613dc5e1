import { type Chapter, type Example, type Row, row, sum } from '../specification.ts';

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

/** A number too near to what was shown, and its two parts, of which one is known elsewhere to lie between two values. */
const nearlyOfTwo = (value: number, known: readonly [number, number], other: 'shown' | 'secondary'): Example => ({
  totals: [[0, 1, 2]],
  rows: [
    row(value, 'difference', 'toen getoond: 100', 'shown then: 100', { area: 'GM9901', beforeOfOther: 100 }),
    row(60, other, 'een deel', 'a part', { area: 'WK990101' }),
    row(
      value - 60,
      other === 'shown' ? 'secondary' : 'shown',
      `elders: ${known.join(' tot en met ')}`,
      `elsewhere: ${known.join(' to ')}`,
      {
        area: 'WK990102',
        known,
      },
    ),
  ],
});

/** A new area of two that were told, and an area beside it: one of the three is told nowhere, and follows. */
const following = (a: number, b: number, expect: Row['expect'], kind: 'before' | 'beforeOfOther'): Example => {
  const isNear = (value: number) => value !== 50 && Math.abs(value - 50) < 10;
  const others = (value: number) => (kind === 'before' ? 'shown' : isNear(value) ? 'difference' : 'open');
  const part = (value: number, area: string): Row =>
    row(value, others(value), 'toen getoond: 50', 'shown then: 50', { area, [kind]: 50 });
  return {
    totals: [[0, 1, 2]],
    rows: [
      row(a + b, expect, 'nieuw: de twee samen', 'new: the two together', { area: 'GM9901' }),
      part(a, 'WK990101'),
      part(b, 'WK990102'),
    ],
  };
};

/** A sum of 100 000 that another release told otherwise, and its two parts, of which one is known elsewhere to lie between two values. */
const sumOfTwo = (beforeOfOther: number, known: readonly [number, number], other: 'shown' | 'secondary'): Example => ({
  shape: sum,
  totals: [[0, 1, 2]],
  rows: [
    row(100_000, 'difference', `toen getoond: ${beforeOfOther}`, `shown then: ${beforeOfOther}`, {
      area: 'GM9901',
      units: 80,
      beforeOfOther,
    }),
    row(60_000, other, 'een deel', 'a part', { area: 'WK990101', units: 40 }),
    row(
      40_000,
      other === 'shown' ? 'secondary' : 'shown',
      `elders: ${known.join(' tot en met ')}`,
      `elsewhere: ${known.join(' to ')}`,
      { area: 'WK990102', units: 40, known },
    ),
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
        revision(101, 'difference'),
        revision(109, 'difference'),
        revision(110, 'shown'),
        revision(99, 'difference'),
        revision(91, 'difference'),
        revision(90, 'shown'),
      ],
    },
    {
      title: { nl: 'Een andere versie, of een voorganger', en: 'Another version, or a predecessor' },
      rule: {
        nl: 'Een nieuwe versie van een definitie en een gemeente die uit andere is ontstaan, hebben eigen getallen over bijna dezelfde eenheden. Zo’n getal is gelijk aan wat eerder getoond is (van de voorgangers: hun som), of verschilt er minstens tien van. Wat eerder verborgen was blijft verborgen. Van een periode waarover een andere versie in detail vertelde (per wijk, buurt, categorie, kwartaal of blok van jaren), wordt alleen de gemeente als geheel verteld, per jaar; zo ook van wat voorgangers uitsplitsten van eenheden die in meer gemeenten kunnen staan, zoals eigenaren. Waar voorgangers over wijken en buurten vertelden, zijn nieuwe wijken en buurten niet te beoordelen: zij blijven verborgen. Zonder de releases van de voorgangers wordt over eerdere jaren niets verteld.',
        en: 'A new version of a definition, and a municipality that came out of others, have numbers of their own on nearly the same units. Such a number equals what was shown before (of the predecessors: their sum), or differs from it by ten at least. What was hidden before stays hidden. Of a period that another version told of in detail (by district, neighbourhood, category, quarter or block of years) only the municipality as a whole is told, per year; so it is of what predecessors broke down of units that may be in several municipalities, such as owners. Where predecessors told of districts and neighbourhoods, new ones cannot be judged: they stay hidden. Without the releases of the predecessors nothing is told of earlier years.',
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
    {
      title: {
        nl: 'Hoever een te klein verschil open blijft',
        en: 'How far a difference that is too small stays open',
      },
      rule: {
        nl: 'Van een getal dat te weinig hoger is dan wat getoond is, blijft alles mogelijk van dat getal tot negen meer; van een dat te weinig lager is, alles van dat getal tot negen minder.',
        en: 'Of a number that is too little higher than what was shown, anything from that number to nine more stays possible; of one that is too little lower, anything from it to nine less.',
      },
      source: ['difference'],
      examples: [
        nearlyOfTwo(103, [40, 49], 'shown'),
        nearlyOfTwo(103, [41, 49], 'secondary'),
        nearlyOfTwo(103, [40, 48], 'secondary'),
        nearlyOfTwo(97, [31, 40], 'shown'),
        nearlyOfTwo(97, [32, 40], 'secondary'),
        nearlyOfTwo(97, [31, 39], 'secondary'),
      ],
    },
    {
      title: { nl: 'Wat uit meer getallen samen volgt', en: 'What follows from several numbers together' },
      rule: {
        nl: 'Ook wat een eerdere release zonder eigen getal vertelde, is verteld: een nieuw gebied waarvan alle delen getoond waren, of wat er buiten een getoond deel overblijft. Zo’n getal is gelijk aan wat daaruit volgt, of verschilt er minstens tien van.',
        en: 'What an earlier release told without a number of its own was told as well: a new area of which all parts were shown, or what is left outside a part that was shown. Such a number equals what follows from these, or differs from it by ten at least.',
      },
      source: ['difference'],
      examples: [
        following(50, 50, 'shown', 'before'),
        following(48, 49, 'difference', 'before'),
        following(45, 46, 'difference', 'before'),
        following(45, 45, 'shown', 'before'),
        following(55, 54, 'difference', 'before'),
        following(55, 55, 'shown', 'before'),
        following(50, 50, 'shown', 'beforeOfOther'),
        following(48, 49, 'difference', 'beforeOfOther'),
        following(40, 60, 'shown', 'beforeOfOther'),
      ],
    },
    {
      title: { nl: 'Een som die anders was', en: 'A sum that was otherwise' },
      rule: {
        nl: 'Wie achter het verschil van twee sommen staan, is niet meer te zeggen: een som die niet precies is wat getoond was, blijft verborgen. Open blijft zoveel als zij verschilt, en ten minste tien procent.',
        en: 'Who stand behind the difference of two sums can no longer be told: a sum that is not exactly what was shown stays hidden. As much stays open as it differs, and ten per cent at least.',
      },
      source: ['pPercent'],
      examples: [
        {
          shape: sum,
          rows: [row(100_000, 'shown', 'toen hetzelfde', 'the same then', { units: 80, beforeOfOther: 100_000 })],
        },
        sumOfTwo(99_999, [30_000, 50_000], 'shown'),
        sumOfTwo(99_999, [30_001, 50_000], 'secondary'),
        sumOfTwo(99_999, [30_000, 49_999], 'secondary'),
        sumOfTwo(80_000, [20_000, 60_000], 'shown'),
        sumOfTwo(80_000, [20_001, 60_000], 'secondary'),
        sumOfTwo(80_000, [20_000, 59_999], 'secondary'),
      ],
    },
  ],
};

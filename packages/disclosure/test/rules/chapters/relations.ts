import type { Relation } from '../../../src/index.ts';
import { addressOf } from '../example-tables.ts';
import { type Chapter, type Example, type Row, row } from '../specification.ts';

type Part = readonly [value: number, expect: Row['expect']];

const rowsOf = ([whole, expect]: Part, parts: readonly Part[]): Row[] => [
  row(whole, expect, 'samen', 'together', { area: 'GM9901' }),
  ...parts.map(([value, told], i) =>
    row(value, told, `soort ${i + 1}`, `kind ${i + 1}`, { area: 'GM9901', breakdown: 'kind', category: `${i + 1}` }),
  ),
];

/** Kinds of which each unit is of one, and their total. */
const partition = (whole: Part, ...parts: readonly Part[]): Example => ({
  totals: [[0, ...parts.map((_, i) => i + 1)]],
  rows: rowsOf(whole, parts),
});

/** Kinds of which a unit may be of several, and the number of different units. */
function overlapping(whole: Part, ...parts: readonly Part[]): Example {
  const rows = rowsOf(whole, parts);
  const [total, ...rest] = rows.map((one, i) => ({ ...addressOf(one, i), quantity: 'n' }));
  const relation: Relation = { kind: 'union', total: total!, parts: rest };
  return { rows, table: { relations: [relation] } };
}

const refused = (nl: string, en: string, example: Example): Example => ({
  ...example,
  about: { nl, en },
  fault: 'relation-broken',
});

/** How cells are bound to each other, by which a hidden one could be computed. */
export const relations: Chapter = {
  title: { nl: 'Hoe cellen samenhangen', en: 'How cells hang together' },
  sections: [
    {
      title: { nl: 'Een verdeling telt op', en: 'A partition adds up' },
      rule: {
        nl: 'Hoort elke eenheid bij één soort, dan is het totaal de som van de soorten. Wat uit totaal en andere soorten te berekenen of nauwer te schatten is dan de regel belooft, wordt beschermd doordat een tweede cel verborgen wordt: de cel waaraan het minste verloren gaat.',
        en: 'Where every unit is of one kind the total is the sum of the kinds. What could be computed from total and other kinds, or told more narrowly than the rule promises, is protected by hiding a second cell: the one with which the least is lost.',
      },
      source: ['threshold'],
      examples: [
        partition([325, 'shown'], [5, 'small-count'], [20, 'secondary'], [300, 'shown']),
        partition([310, 'shown'], [4, 'small-count'], [6, 'small-count'], [300, 'shown']),
        partition([302, 'shown'], [1, 'small-count'], [1, 'small-count'], [300, 'secondary']),
      ],
    },
    {
      title: { nl: 'Wat overlapt telt niet op', en: 'What overlaps does not add up' },
      rule: {
        nl: 'Kan een eenheid bij meer soorten horen, zoals een verdachte bij twee misdrijven of twee kwartalen, dan zijn de verschillende eenheden er minstens zoveel als de grootste soort en hoogstens zoveel als de som. Beide ongelijkheden tellen mee, op hele getallen; en omdat een aanvaller vaak goed raadt dat niets overlapt, ook de gelijkheid. Wie buiten een soort valt is eveneens een cel.',
        en: 'Where a unit can be of several kinds, as a suspect of two offences or in two quarters, the different units are as many as the largest kind at least and as many as the sum at most. Both inequalities count, in whole numbers; and as an attacker is often right to guess that nothing overlaps, so does the equality. Those outside a kind are a cell as well.',
      },
      source: ['threshold', 'complement'],
      examples: [
        overlapping([100, 'shown'], [5, 'small-count'], [60, 'shown'], [45, 'secondary']),
        overlapping([40, 'shown'], [30, 'shown'], [25, 'shown']),
        overlapping([30, 'shown'], [30, 'shown'], [15, 'shown']),
      ],
      tests: [
        {
          file: 'packages/disclosure/test/rules/secondary.test.ts',
          name: 'counts those of a total who stand outside an overlapping category as a cell',
        },
        {
          file: 'packages/disclosure/test/rules/secondary.test.ts',
          name: 'treats overlapping categories as if they did not overlap',
        },
      ],
    },
    {
      title: { nl: 'Een samenhang die niet klopt', en: 'A relation that does not hold' },
      rule: {
        nl: 'Klopt een totaal niet met zijn delen, dan wordt alles geweigerd: uit getallen die elkaar tegenspreken is niets te beschermen.',
        en: 'When a total does not agree with its parts everything is refused: of numbers that contradict each other nothing can be protected.',
      },
      source: 'ours, November 2026',
      examples: [
        refused('Eén meer dan de som', 'One more than the sum', partition([61, 'shown'], [20, 'shown'], [40, 'shown'])),
        refused(
          'Eén minder dan de som',
          'One less than the sum',
          partition([59, 'shown'], [20, 'shown'], [40, 'shown']),
        ),
        refused(
          'Overlappend, één meer dan de som',
          'Overlapping, one more than the sum',
          overlapping([61, 'shown'], [20, 'shown'], [40, 'shown']),
        ),
        refused(
          'Overlappend, één minder dan de grootste',
          'Overlapping, one less than the largest',
          overlapping([39, 'shown'], [20, 'shown'], [40, 'shown']),
        ),
      ],
    },
  ],
};

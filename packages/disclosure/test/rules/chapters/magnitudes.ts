import { type Chapter, load, row, sum } from '../specification.ts';

const given = (largest: number, second: number) => ({ units: 20, roles: { buyer: [20, largest, second] as const } });

/** Sums and means of a magnitude. */
export const magnitudes: Chapter = {
  title: { nl: 'Bedragen: som en gemiddelde', en: 'Amounts: sum and mean' },
  sections: [
    {
      title: { nl: 'p%-regel', en: 'p% rule' },
      rule: {
        nl: 'De op één na grootste bijdrager trekt zichzelf van de som af. Wat daarna naast de grootste overblijft is minstens tien procent van de grootste; anders is die te nauw te schatten. De regel geldt voor bedragen.',
        en: 'The second largest contributor takes their own part off the sum. What is then left beside the largest is ten per cent of the largest at least; otherwise the largest can be estimated too closely. The rule is for amounts.',
      },
      source: ['pPercent'],
      examples: [
        {
          shape: sum,
          rows: [
            row(
              1000,
              'shown',
              'grootste 480, tweede 472, rest 48: precies tien procent',
              'largest 480, second 472, rest 48: exactly ten per cent',
              given(480, 472),
            ),
            row(
              1000,
              'p-percent',
              'grootste 480, tweede 473, rest 47',
              'largest 480, second 473, rest 47',
              given(480, 473),
            ),
            row(
              20_499,
              'p-percent',
              'grootste 10 000, tweede 9 500, rest 999: één te weinig',
              'largest 10,000, second 9,500, rest 999: one too few',
              given(10_000, 9500),
            ),
            row(1000, 'p-percent', 'in één van twee rollen', 'in one of two roles', {
              units: 20,
              roles: { buyer: [20, 100, 100], seller: [20, 480, 473] },
            }),
          ],
        },
        {
          about: { nl: 'Een aantal kent de regel niet', en: 'The rule does not apply to a count' },
          rows: [
            row(100, 'shown', 'twee eigenaren met 48 en 48 van 100', 'two owners with 48 and 48 of 100', {
              roles: { owner: [10, 48, 48] },
            }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Een meting van allen tegelijk', en: 'A measurement of everybody at once' },
      rule: {
        nl: 'Wat in rioolwater wordt gemeten is van iedereen die is aangesloten, en van niemand in het bijzonder: drempel, overheersing en p%-regel hebben er geen betekenis. Het kleinste meetpunt heeft wel minstens zoveel aangesloten inwoners als een gebied waarvan de strengste cijfers worden getoond.',
        en: 'What is measured in waste water is of everybody who is connected, and of nobody in particular: threshold, dominance and p% rule have no meaning there. The smallest site does connect as many inhabitants as an area of which the strictest numbers are told.',
      },
      source: ['strictInhabitants'],
      examples: [
        {
          shape: load,
          sensitivity: 'context',
          rows: [
            row(612, 'shown', '612 mg bij 1 000 aangesloten', '612 mg of 1,000 connected', {
              units: 1000,
              measures: { mean: 612 },
            }),
            row(612, 'small-area', 'bij 999 aangesloten', 'of 999 connected', { units: 999, measures: { mean: 'Q' } }),
            row(0, 'shown', 'gemeten en niets gevonden', 'measured and nothing found', {
              units: 1000,
              measures: { mean: 0 },
            }),
            row(9, 'shown', 'één stof van één bron', 'one residue of one source', {
              units: 5000,
              roles: { owner: [5000, 9, 0] },
              measures: { mean: 9 },
            }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Een gemiddelde bestaat met som en aantal samen', en: 'A mean exists with sum and number together' },
      rule: {
        nl: 'Gemiddelde maal aantal is de som. Daarom is het gemiddelde er alleen als som en aantal allebei getoond zijn.',
        en: 'Mean times number is the sum. So the mean is there only when sum and number are both shown.',
      },
      source: ['threshold', 'dominancePercent'],
      examples: [
        {
          shape: sum,
          rows: [
            row(4000, 'shown', 'veertig verkopen', 'forty sales', {
              ...given(400, 300),
              units: 40,
              measures: { sum: 4000, count: 40, mean: 100 },
            }),
            row(900, 'small-count', 'negen verkopen', 'nine sales', {
              units: 9,
              roles: { buyer: [9, 100, 100] },
              measures: { sum: 'Q', count: 'Q', mean: 'Q' },
            }),
            row(0, 'shown', 'geen verkopen: van niets is er geen gemiddelde', 'no sales: of nothing there is no mean', {
              units: 0,
              measures: { sum: 0, count: 0, mean: 'M' },
            }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Negatieve bedragen', en: 'Negative amounts' },
      rule: {
        nl: 'Waar bedragen negatief kunnen zijn gelden dominantie en p% over absolute waarden.',
        en: 'Where amounts can be negative, dominance and p% are about absolute values.',
      },
      source: 'Handbook on Statistical Disclosure Control, 4 (ESSnet, 2010)',
      examples: [
        {
          shape: sum,
          rows: [
            row(-1000, 'shown', 'grootste 500 van −1 000', 'largest 500 of −1,000', given(500, 100)),
            row(-1000, 'dominance', 'grootste 501 van −1 000', 'largest 501 of −1,000', given(501, 100)),
            row(-1000, 'shown', 'grootste 480, tweede 472', 'largest 480, second 472', given(480, 472)),
            row(-1000, 'p-percent', 'grootste 480, tweede 473', 'largest 480, second 473', given(480, 473)),
          ],
        },
      ],
    },
    {
      title: { nl: 'Een bedrag van niets', en: 'An amount of nothing' },
      rule: {
        nl: 'Draagt niemand iets bij, dan zegt het bedrag van niets iets over iedereen, zoals een nul (5.1). Waar nullen verborgen blijven, blijft het verborgen. Waar winst en verlies elkaar opheffen, verbergt dominantie het al.',
        en: 'Where nobody contributes anything the amount of nothing says something about everybody, as a zero does (5.1). Where zeros stay hidden it stays hidden. Where gains and losses cancel out dominance hides it already.',
      },
      source: 'ours, November 2026; to be confirmed with CBS',
      examples: [
        {
          about: { nl: 'Personen', en: 'Persons' },
          shape: sum,
          sensitivity: 'person',
          rows: [
            row(0, 'group', 'twintig personen zonder boete', 'twenty persons without a fine', given(0, 0)),
            row(0, 'dominance', 'winst en verlies', 'gains and losses', given(5, 5)),
          ],
        },
        {
          about: { nl: 'Objecten', en: 'Objects' },
          shape: sum,
          rows: [row(0, 'shown', 'twintig verkopen om niet', 'twenty sales for nothing', given(0, 0))],
        },
      ],
    },
    {
      title: { nl: 'Bijdragers onbekend', en: 'Contributors unknown' },
      rule: {
        nl: 'Kent een bron geen koper, dan is elke overdracht haar eigen bijdrager, en de cel draagt het merk `contributors-unknown`.',
        en: 'Where a source tells no buyer, each transfer is its own contributor, and the cell carries the flag `contributors-unknown`.',
      },
      source: 'ours, November 2026',
      examples: [
        {
          shape: sum,
          table: { flags: () => ['contributors-unknown'] },
          rows: [
            row(1000, 'shown', 'tien overdrachten, de grootste 500', 'ten transfers, the largest 500', {
              units: 10,
              roles: { buyer: [10, 500, 60] },
            }),
            row(1000, 'small-count', 'negen overdrachten', 'nine transfers', {
              units: 9,
              roles: { buyer: [9, 400, 100] },
            }),
          ],
        },
      ],
    },
  ],
};

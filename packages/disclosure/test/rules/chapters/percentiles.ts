import { type QuantileMeasure, quantilePercents, type Shape } from '../../../src/index.ts';
import { type Chapter, type Row, row } from '../specification.ts';

const of = (measure: QuantileMeasure): Shape => ({ kind: 'quantiles', count: 'sales', [measure]: measure });
const value = 310_000;
const both = (measure: QuantileMeasure, least: number) => ({
  about: { nl: `${quantilePercents[measure]}e percentiel`, en: `Percentile ${quantilePercents[measure]}` },
  shape: of(measure),
  rows: [
    row(value, 'shown' as const, `${least} verkopen`, `${least} sales`, {
      units: least,
      measures: { count: least, [measure]: value },
    }),
    row(value, 'percentile' as const, `${least - 1} verkopen`, `${least - 1} sales`, {
      units: least - 1,
      measures: { count: least - 1, [measure]: 'Q' },
    }),
  ],
});
const roles = (owners: number, largest = 1): Partial<Row> => ({ units: 40, roles: { buyer: [owners, largest, 1] } });

/** Medians and other percentiles of a magnitude. */
export const percentiles: Chapter = {
  title: { nl: 'Percentielen', en: 'Percentiles' },
  sections: [
    {
      title: { nl: 'Tien aan elke kant', en: 'Ten on each side' },
      rule: {
        nl: 'Aan elke kant van een percentiel staan minstens tien eenheden, en tien bijdragers in elke rol: voor een mediaan twintig, voor een kwartiel veertig, voor het tiende percentiel honderd. Kleinste en grootste waarde zijn er niet.',
        en: 'On each side of a percentile there are ten units at least, and ten contributors of every role: twenty for a median, forty for a quartile, a hundred for the tenth percentile. There is no smallest and no largest value.',
      },
      source: ['quantileUnits'],
      examples: [
        both('median', 20),
        both('p25', 40),
        both('p75', 40),
        both('p10', 100),
        both('p90', 100),
        {
          about: { nl: 'Mediaan: elke rol telt', en: 'Median: every role counts' },
          shape: of('median'),
          rows: [
            row(value, 'shown', 'twintig kopers', 'twenty buyers', roles(20)),
            row(value, 'percentile', 'negentien kopers', 'nineteen buyers', roles(19)),
            row(value, 'percentile', 'twintig kopers, negentien verkopers', 'twenty buyers, nineteen sellers', {
              units: 40,
              roles: { buyer: [20, 1, 1], seller: [19, 1, 1] },
            }),
            row(
              value,
              'shown',
              'één koper kocht twintig van de veertig',
              'one buyer bought twenty of forty',
              roles(20, 20),
            ),
            row(value, 'dominance', 'één koper kocht er eenentwintig', 'one buyer bought twenty-one', roles(20, 21)),
          ],
        },
        {
          about: { nl: 'Mediaan van niets', en: 'Median of nothing' },
          shape: of('median'),
          rows: [row(0, 'shown', 'geen verkopen', 'no sales', { units: 0, measures: { count: 0, median: 'M' } })],
        },
        {
          about: { nl: 'Strenge stand: vijftien aan elke kant', en: 'Strict preset: fifteen on each side' },
          shape: of('median'),
          sensitivity: 'strict',
          sizes: [{ area: 'WK990101', inhabitants: 1000, dwellings: null }],
          rows: [
            row(value, 'shown', '30 verkopen', '30 sales', { units: 30, area: 'WK990101' }),
            row(value, 'percentile', '29 verkopen', '29 sales', { units: 29, area: 'WK990101', period: '2023JJ00' }),
          ],
        },
      ],
    },
    {
      title: { nl: 'Afgerond', en: 'Rounded' },
      rule: {
        nl: 'Een percentiel is de waarde van één of twee eenheden. Het komt afgerond op twee significante cijfers in een tabel; onafgerond wordt de tabel geweigerd.',
        en: 'A percentile is the value of one or two units. It comes into a table rounded to two significant digits; unrounded, the table is refused.',
      },
      source: ['quantileDigits'],
      examples: [
        {
          about: { nl: '310 000', en: '310,000' },
          shape: of('median'),
          rows: [row(310_000, 'shown', '40 verkopen', '40 sales', { units: 40 })],
        },
        {
          about: { nl: '312 000', en: '312,000' },
          shape: of('median'),
          rows: [row(312_000, 'shown', '40 verkopen', '40 sales', { units: 40 })],
          fault: 'quantile-not-rounded',
        },
      ],
    },
  ],
};

import type { Shape } from '../../../src/index.ts';
import { type Chapter, type Row, row } from '../specification.ts';
import { compared } from './ratios.ts';

const group = (category: string) => ({ area: 'GM9901', breakdown: 'moves', category, of: 100 });
const ratio = (expected: NonNullable<Row['measures']>, degreesOfFreedom: number) => ({
  about: {
    nl: `De eigenaar van het knooppunt eist ${degreesOfFreedom} vrijheidsgraden`,
    en: `The node’s owner asks ${degreesOfFreedom} degrees of freedom`,
  },
  shape: compared,
  policy: { degreesOfFreedom },
  rows: [
    row(20, 'shown', 'veel verhuizingen: 20 van 100', 'many moves: 20 of 100', {
      ...group('many'),
      measures: { share: 0.2, ...expected },
    }),
    row(10, 'shown', 'weinig verhuizingen: 10 van 100', 'few moves: 10 of 100', {
      ...group('few'),
      measures: { share: 0.1 },
    }),
  ],
});

/** What is estimated rather than counted. */
export const models: Chapter = {
  title: { nl: 'Modellen', en: 'Models' },
  sections: [
    {
      title: { nl: 'Vrijheidsgraden', en: 'Degrees of freedom' },
      rule: {
        nl: 'Een schatting houdt minstens tien vrijheidsgraden over: eenheden min geschatte parameters, de constante meegeteld. De enige schatting die naar buiten kan is de risicoverhouding met haar interval: twee parameters, op de eenheden van beide noemers. Omdat haar vier cellen al minstens tien zijn, beslist deze regel pas als een eigenaar hem verhoogt.',
        en: 'An estimate keeps ten degrees of freedom at least: units minus estimated parameters, the constant included. The one estimate that can leave is the risk ratio with its interval: two parameters, on the units of both denominators. As its four cells are ten at least already, this rule decides only when an owner raises it.',
      },
      source: ['degreesOfFreedom'],
      examples: [
        ratio({ ratio: 2, low: 0.98656, high: 4.05446 }, 198),
        ratio({ ratio: 'Q', low: 'Q', high: 'Q' }, 199),
      ],
    },
    {
      title: { nl: 'Elk ander model', en: 'Any other model' },
      rule: {
        nl: 'Voor coëfficiënten, residuen en verwachtingen bestaat geen maat: een tabel ermee wordt geweigerd, en geen veld van het contract geeft ze.',
        en: 'For coefficients, residuals and forecasts there is no measure: a table with them is refused, and no field of the contract gives them.',
      },
      source: 'ours, November 2026',
      examples: [
        {
          about: { nl: 'Een regressie', en: 'A regression' },
          fault: 'rule-missing',
          table: { shape: { kind: 'regression', count: 'n' } as unknown as Shape },
          rows: [row(1000, 'shown', 'duizend eenheden', 'a thousand units')],
        },
        {
          about: { nl: 'Een verwachting naast het aantal', en: 'A forecast beside the count' },
          fault: 'rule-missing',
          table: { shape: { kind: 'count', count: 'n', forecast: 'n' } as Shape },
          rows: [row(1000, 'shown', 'duizend eenheden', 'a thousand units')],
        },
      ],
      tests: [
        {
          file: 'tests/attacks/saturated-model.test.ts',
          name: 'is refused, by a closed code, what no field of the contract gives: %s',
        },
      ],
    },
  ],
};

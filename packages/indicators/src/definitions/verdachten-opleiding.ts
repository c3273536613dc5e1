import { drugOffence } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { educationLevel, offenceByEducation } from '../definition/suspect-breakdowns.ts';
import { suspectDistribution } from './suspect-distribution.ts';
import { suspects } from './verdachten.ts';

const shown = [drugOffence, educationLevel, offenceByEducation];

const byEducation: UnitSet = {
  ...suspects,
  breakdowns: shown.map(({ id }) => id),
  beside: [{ window: { kind: 'reference-year' }, inputs: ['person_year_education.education_level'] }],
};

export const verdachtenOpleiding = suspectDistribution(byEducation, shown, {
  id: 'drugs.verdachten-opleiding',
  title: { nl: 'Opleiding van drugsverdachten', en: 'Education of drug suspects' },
  meaning: {
    nl: 'Welk opleidingsniveau drugsverdachten hebben: laag, middelbaar of hoog.',
    en: 'Which level of education drug suspects have: low, intermediate or high.',
  },
  caveats: [
    {
      nl: 'Het opleidingsniveau is dat van het jaar van einde(P). Van wie geen niveau of geen rij heeft is het onbekend: dat zijn vooral ouderen en wie in het buitenland leerde.',
      en: 'The level of education is that of the year of end(P). Of those without a level or a row it is unknown: mostly the elderly, and those who went to school abroad.',
    },
    {
      nl: 'Wie jong is, is nog niet klaar: een laag niveau zegt bij een verdachte onder de 25 weinig.',
      en: 'The young have not finished yet: of a suspect under 25 a low level says little.',
    },
  ],
  source: 'Politie; BRP; CBS of DUO (opleiding)',
});

import { drugOffence } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { householdPosition, offenceByPosition } from '../definition/suspect-breakdowns.ts';
import { suspectDistribution } from './suspect-distribution.ts';
import { suspects } from './verdachten.ts';

const shown = [drugOffence, householdPosition, offenceByPosition];

const byPosition: UnitSet = {
  ...suspects,
  breakdowns: shown.map(({ id }) => id),
  beside: [
    {
      window: { kind: 'reference-year' },
      inputs: ['person_year_household.household_position'],
    },
  ],
};

export const verdachtenHuishoudpositie = suspectDistribution(byPosition, shown, {
  id: 'drugs.verdachten-huishoudpositie',
  title: { nl: 'Huishoudpositie van drugsverdachten', en: 'Household position of drug suspects' },
  meaning: {
    nl: 'Hoe drugsverdachten wonen: bij hun ouders, alleen, met een partner, met kinderen.',
    en: 'How drug suspects live: with their parents, alone, with a partner, with children.',
  },
  caveats: [
    {
      nl: 'De huishoudpositie is die op 1 januari van het jaar, en is afgeleid: geen register houdt haar bij.',
      en: 'The household position is that on 1 January of the year, and derived: no register keeps it.',
    },
  ],
  source: 'Politie; BRP (afgeleide huishoudens)',
});

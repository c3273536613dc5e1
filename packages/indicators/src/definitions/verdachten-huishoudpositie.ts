import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { drugOffence, householdPosition, offenceByPosition } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder, pooledLadder } from '../definition/ladders.ts';
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

export const verdachtenHuishoudpositie: IndicatorDefinition = {
  id: 'drugs.verdachten-huishoudpositie',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Huishoudpositie van drugsverdachten', en: 'Household position of drug suspects' },
  meaning: {
    nl: 'Hoe drugsverdachten wonen: bij hun ouders, alleen, met een partner, met kinderen.',
    en: 'How drug suspects live: with their parents, alone, with a partner, with children.',
  },
  unit: suspects.title,
  measure: 'share',
  time: 'flow',
  formula: { kind: 'distribution', count: byPosition },
  contributors: [contributorRoles.person, contributorRoles.incident],
  inputs: byPosition.inputs,
  breakdowns: shown,
  sensitivity: 'strict',
  ladder: pooledLadder(municipalityLadder(shown.map(({ id }) => id)), shown),
  caveats: [
    {
      nl: 'Een verdachte is geen dader: een registratie is een vermoeden van de politie, geen veroordeling.',
      en: 'A suspect is no offender: a registration is a suspicion of the police, no conviction.',
    },
    {
      nl: 'De huishoudpositie is die op 1 januari van het jaar, en is afgeleid: geen register houdt haar bij.',
      en: 'The household position is that on 1 January of the year, and derived: no register keeps it.',
    },
  ],
  source: 'Politie; BRP (afgeleide huishoudens)',
};

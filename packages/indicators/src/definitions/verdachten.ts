import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { age, drugOffence, offenceByAge } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { pooledLadder, releaseLadderWithQuarters } from '../definition/ladders.ts';
import { inhabitants } from './inwoners.ts';

const shown = [drugOffence, age, offenceByAge];

/** Suspects by where they live; what they are set beside in other indicators is the same set. */
export const suspects: UnitSet = {
  quantity: 'drugs.verdachten@1:count',
  title: { nl: 'drugsverdachten', en: 'drug suspects' },
  source: 'suspect',
  window: { kind: 'period' },
  conditions: ['more-than-possession', 'aged-12-or-over'],
  breakdowns: shown.map(({ id }) => id),
  inputs: ['drug_suspect.registration_date', 'drug_suspect.offence', 'person_year.year', 'person_year.birth_year'],
  links: [{ link: 'person-home', for: 'areas' }],
  roles: [contributorRoles.person.role, contributorRoles.incident.role],
};

/** Who can be a suspect: the base of their rate. */
const liableInhabitants: UnitSet = {
  ...inhabitants,
  quantity: 'context.inwoners-van-12-en-ouder@1:count',
  title: { nl: 'inwoners van 12 jaar en ouder', en: 'inhabitants of 12 and over' },
  conditions: ['aged-12-or-over'],
  partOf: inhabitants,
  breakdowns: [age.id],
  inputs: ['person_year.year', 'person_year.birth_year'],
};

export const verdachten: IndicatorDefinition = {
  id: 'drugs.verdachten',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Drugsverdachten', en: 'Drug suspects' },
  meaning: {
    nl: 'Het aantal inwoners dat is geregistreerd als verdachte van een Opiumwetdelict, en hoeveel dat er per 10.000 inwoners van 12 jaar en ouder zijn.',
    en: 'The number of inhabitants registered as suspects of an offence against the Opium Act, and how many that is per 10 000 inhabitants of 12 and over.',
  },
  unit: suspects.title,
  measure: 'rate',
  time: 'flow',
  formula: { kind: 'rate', numerator: suspects, denominator: liableInhabitants, per: 10_000 },
  contributors: [contributorRoles.person, contributorRoles.incident],
  inputs: suspects.inputs,
  breakdowns: shown,
  sensitivity: 'strict',
  ladder: pooledLadder(releaseLadderWithQuarters(shown.map(({ id }) => id)), shown),
  caveats: [
    {
      nl: 'Een verdachte is geen dader: een registratie is een vermoeden van de politie, geen veroordeling.',
      en: 'A suspect is no offender: a registration is a suspicion of the police, no conviction.',
    },
    {
      nl: 'Wie van meer delicten wordt verdacht staat in elk daarvan, en in het totaal één keer.',
      en: 'Whoever is suspected of several offences stands in each of them, and once in the total.',
    },
    {
      nl: 'Bezit telt niet mee. Wie op 31 december jonger is dan 12 jaar ook niet; wiens leeftijd onbekend is wel.',
      en: 'Possession does not count. Nor does anybody under 12 on 31 December; whoever has no known age does.',
    },
    {
      nl: 'Een verdachte telt waar die op 1 januari van het jaar van de registratie woonde (van de laatste, over meer jaren); wie elders woonde telt hier niet.',
      en: 'A suspect counts where they lived on 1 January of the year of the registration (of the latest, over several years); whoever lived elsewhere does not count here.',
    },
    {
      nl: 'In een uitsplitsing naar delict staat het getal tegenover alle inwoners van 12 jaar en ouder; naar leeftijd tegenover die van die leeftijd.',
      en: 'By offence the number is set against all inhabitants of 12 and over; by age against those of that age.',
    },
  ],
  source: 'Politie; BRP',
};

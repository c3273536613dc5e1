import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { drugOffence, incidentLocation, offenceByLocation } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { pooledLadder, releaseLadder } from '../definition/ladders.ts';

const shown = [drugOffence, incidentLocation, offenceByLocation];

const incidents: UnitSet = {
  quantity: 'drugs.plaats-van-incidenten@1:count',
  title: { nl: 'drugsincidenten', en: 'drug incidents' },
  source: 'incident',
  window: { kind: 'period' },
  conditions: ['more-than-possession'],
  breakdowns: shown.map(({ id }) => id),
  inputs: ['drug_suspect.registration_date', 'drug_suspect.offence', 'drug_suspect.incident_location'],
  links: [{ link: 'suspect-incident', for: 'areas' }],
  roles: [contributorRoles.incidentItself.role, contributorRoles.suspectOf.role],
};

export const plaatsVanIncidenten: IndicatorDefinition = {
  id: 'drugs.plaats-van-incidenten',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Plaats van drugsincidenten', en: 'Place of drug incidents' },
  meaning: {
    nl: 'Waar drugsincidenten met een verdachte plaatsvonden: op straat, in een woning, in een bedrijfspand.',
    en: 'Where drug incidents with a suspect happened: on the road, in a dwelling, on business premises.',
  },
  unit: incidents.title,
  measure: 'share',
  time: 'flow',
  formula: { kind: 'distribution', count: incidents },
  contributors: [contributorRoles.incidentItself, contributorRoles.suspectOf],
  inputs: incidents.inputs,
  breakdowns: shown,
  sensitivity: 'strict',
  ladder: pooledLadder(releaseLadder(shown.map(({ id }) => id)), shown),
  caveats: [
    {
      nl: 'Een incident met meer verdachten telt één keer; wordt daar van meer delicten verdacht, dan staat het in elk daarvan.',
      en: 'An incident with several suspects counts once; where they are suspected of several offences it stands in each of them.',
    },
    {
      nl: 'Registraties zonder incidentnummer gelden per datum en buurt als één incident. Onder de gemeente is het getal er alleen als minstens 95% een nummer heeft.',
      en: 'Registrations without an incident number are taken for one incident per date and neighbourhood. Below the municipality the number is there only when at least 95% have one.',
    },
    {
      nl: 'Noemen registraties van één incident verschillende plaatsen, dan geldt de meest bepaalde: woning, bedrijfspand, openbare weg.',
      en: 'Where registrations of one incident name different places, the most particular holds: dwelling, business premises, public road.',
    },
    { nl: 'Incidenten met alleen bezit tellen niet mee.', en: 'Incidents of possession alone do not count.' },
  ],
  source: 'Politie',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { kindByGrant } from '../definition/finance-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { recordCaveats, recordKind, recordYears } from '../definition/record-breakdowns.ts';
import { recordsNeeded } from './pandeigenaren-met-antecedenten.ts';
import { grantCaveats, grants } from './vergunningen-en-subsidies.ts';

const { grant, receiver, behindParty } = contributorRoles;
const shown = [recordKind, kindByGrant(grants.quantity)];

const toRecorded: UnitSet = {
  ...grants,
  quantity: 'financieel.vergunning-of-subsidie-met-antecedenten@1:count',
  title: {
    nl: 'vergunningen en subsidies aan wie antecedenten heeft',
    en: 'permits and subsidies to somebody with records',
  },
  conditions: ['to-recorded'],
  pooled: true,
  breakdowns: shown.map(({ id }) => id),
  // Who directed an entity on the day it was granted something.
  inputs: [...grants.inputs, 'directorship.from'],
  beside: [recordsNeeded],
};

export const vergunningOfSubsidieMetAntecedenten: IndicatorDefinition = {
  id: 'financieel.vergunning-of-subsidie-met-antecedenten',
  version: 1,
  theme: 'financieel',
  title: { nl: 'Vergunningen en subsidies met antecedenten', en: 'Permits and subsidies with records' },
  meaning: {
    nl: `Vergunningen en subsidies die in P zijn verleend aan een persoon die in de ${recordYears} jaar tot en met P is geregistreerd voor een misdrijf, of aan een rechtspersoon die zo iemand bestuurde, per soort registratie, als deel van alles wat is verleend.`,
    en: `Permits and subsidies granted in P to a person who was registered for an offence in the ${recordYears} years up to and including P, or to an entity that such a person directed, by kind of record, as a share of all that was granted.`,
  },
  unit: grants.title,
  measure: 'share',
  time: 'flow',
  formula: { kind: 'share', numerator: toRecorded, denominator: { ...grants, breakdowns: [] } },
  contributors: [grant, receiver, behindParty],
  inputs: toRecorded.inputs,
  breakdowns: shown,
  sensitivity: 'strict',
  ladder: municipalityLadder(shown.map(({ id }) => id)),
  caveats: [
    {
      nl: 'In elke uitsplitsing staat het getal tegenover alles wat in P is verleend.',
      en: 'Under every breakdown the number is set against all that was granted in P.',
    },
    {
      nl: 'Een antecedent is geen weigeringsgrond: die toets is die van de Wet Bibob, per geval. Dit getal zegt hoe vaak zij samen voorkomen.',
      en: 'A record is no ground for refusal: that is judged case by case under the Bibob Act. This number tells how often the two go together.',
    },
    ...recordCaveats,
    ...grantCaveats,
  ],
  source: 'Gemeente; politie, Justitie; Handelsregister (KVK)',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { anbi } from '../definition/entity-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { entityInputs, foundationCaveats, foundations } from './stichtingen.ts';

const { entity, director } = contributorRoles;

const dealers: UnitSet = {
  ...foundations,
  quantity: 'vastgoed.handelende-stichtingen@1:count',
  title: { nl: 'stichtingen die vastgoed kochten of verkochten', en: 'foundations that bought or sold property' },
  window: { kind: 'period' },
  conditions: ['is-foundation', 'dealt-in-property'],
  inputs: ['property_transfer.transfer_date', 'property_transfer.role'],
  beside: [{ window: { kind: 'reference-year' }, inputs: entityInputs }],
};

export const handelendeStichtingen: IndicatorDefinition = {
  id: 'vastgoed.handelende-stichtingen',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Stichtingen actief in vastgoedhandel', en: 'Foundations active in property trade' },
  meaning: {
    nl: 'Stichtingen die in P minstens één object in deze gemeente kochten of verkochten, als deel van de stichtingen.',
    en: 'Foundations that bought or sold at least one object in this municipality in P, as a share of foundations.',
  },
  unit: foundations.title,
  measure: 'share',
  time: 'flow',
  formula: { kind: 'share', numerator: dealers, denominator: foundations },
  contributors: [entity, director],
  inputs: dealers.inputs,
  breakdowns: [anbi],
  sensitivity: 'object',
  // Over a block of years those that were dissolved since would be missing from the base.
  ladder: municipalityLadder([anbi.id]),
  caveats: [
    {
      nl: 'Een verkoop waarvan alleen maand of jaar bekend is, telt alleen in perioden die dat geheel omvatten.',
      en: 'A sale of which only the month or year is known counts only in periods that hold all of it.',
    },
    ...foundationCaveats,
  ],
  source: 'Handelsregister (KVK), Belastingdienst (ANBI); Kadaster',
};

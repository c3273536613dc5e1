import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { anbi } from '../definition/entity-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';

const { entity, director } = contributorRoles;

/** The columns of the file of entities by which foundations and associations are told from social landlords and VvEs. */
export const entityInputs = ['legal_entity.year', 'legal_entity.legal_form', 'legal_entity.social_landlord'] as const;

/** Foundations of the reference year: the base of what foundations do. */
export const foundations: UnitSet = {
  quantity: 'context.stichtingen@1:count',
  title: { nl: 'stichtingen', en: 'foundations' },
  source: 'entity',
  window: { kind: 'reference-year' },
  conditions: ['is-foundation'],
  breakdowns: [anbi.id],
  inputs: entityInputs,
  roles: [entity.role, director.role],
};

/** What holds of every indicator about foundations. */
export const foundationCaveats = [
  {
    nl: 'Woningcorporaties zijn vaak stichtingen en tellen hier niet mee. Een stichting die voor 1 januari is ontbonden ook niet.',
    en: 'Housing associations are often foundations and do not count here. Nor does a foundation dissolved before 1 January.',
  },
  {
    nl: 'Een stichting telt waar haar hoofdvestiging is; wie elders gevestigd is telt daar.',
    en: 'A foundation counts where its main establishment is; one established elsewhere counts there.',
  },
] as const;

export const stichtingen: IndicatorDefinition = {
  id: 'context.stichtingen',
  version: 1,
  theme: 'context',
  title: { nl: 'Stichtingen', en: 'Foundations' },
  meaning: {
    nl: 'Het aantal stichtingen dat op 1 januari in de gemeente is gevestigd.',
    en: 'The number of foundations established in the municipality on 1 January.',
  },
  unit: foundations.title,
  measure: 'count',
  time: 'stock',
  formula: { kind: 'count', count: foundations },
  contributors: [entity, director],
  inputs: foundations.inputs,
  breakdowns: [anbi],
  sensitivity: 'context',
  ladder: releaseLadder([anbi.id]),
  caveats: foundationCaveats,
  source: 'Handelsregister (KVK), Belastingdienst (ANBI)',
};

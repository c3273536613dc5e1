import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { entityInputs } from './stichtingen.ts';

const { person, household, directedEntity } = contributorRoles;

/** Everybody on a board that counts, at end(P). */
export const directors: UnitSet = {
  quantity: 'context.bestuurders@1:count',
  title: { nl: 'bestuurders van stichtingen en verenigingen', en: 'directors of foundations and associations' },
  source: 'director',
  window: { kind: 'at-end' },
  conditions: ['of-body'],
  breakdowns: [],
  inputs: ['directorship.from', 'directorship.to'],
  beside: [{ window: { kind: 'reference-year' }, inputs: entityInputs }],
  links: [{ link: 'board-entity', for: 'everything' }],
  roles: [person.role, household.role, directedEntity.role],
};

/** What holds of every indicator about directors. */
export const directorCaveats = [
  {
    nl: 'Wie op einde(P) aftreedt is die dag nog bestuurder. Een functie waarvan begin of einde niet precies genoeg bekend is om op die dag zeker te zijn, telt niet mee.',
    en: 'Whoever leaves on end(P) is still a director on that day. A term of which begin or end is not known well enough to be certain of that day does not count.',
  },
  {
    nl: 'Alleen rechtspersonen die in deze gemeente zijn gevestigd en op einde(P) niet zijn ontbonden: wie elders meer bestuurt, telt hier met wat hier is.',
    en: 'Only entities established in this municipality and not dissolved by end(P): whoever directs more elsewhere counts here with what is here.',
  },
  {
    nl: 'Woningcorporaties en VvE’s tellen niet mee.',
    en: 'Housing associations and VvEs do not count.',
  },
] as const;

export const bestuurders: IndicatorDefinition = {
  id: 'context.bestuurders',
  version: 1,
  theme: 'context',
  title: { nl: 'Bestuurders van stichtingen en verenigingen', en: 'Directors of foundations and associations' },
  meaning: {
    nl: 'Het aantal personen dat op einde(P) een stichting of vereniging in deze gemeente bestuurt.',
    en: 'The number of persons who direct a foundation or association in this municipality on end(P).',
  },
  unit: { nl: 'bestuurders', en: 'directors' },
  measure: 'count',
  time: 'stock',
  formula: { kind: 'count', count: directors },
  contributors: [person, household, directedEntity],
  inputs: directors.inputs,
  breakdowns: [],
  sensitivity: 'context',
  ladder: municipalityLadder([]),
  caveats: directorCaveats,
  source: 'Handelsregister (KVK); BRP',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { collectorFrom } from '../definition/property-breakdowns.ts';
import { dwellingOwners, ownerCaveats } from './woningeigenaren.ts';
import { dwellings } from './woningen.ts';

const { object, owner, household } = contributorRoles;

/** Dwellings with a collector among their owners. */
export const collectedDwellings: UnitSet = {
  quantity: 'vastgoed.woningen-van-verzamelaars@1:count',
  title: { nl: 'woningen van verzamelaars', en: 'dwellings of collectors' },
  source: 'owned-object',
  window: { kind: 'reference-year' },
  conditions: ['is-dwelling', 'of-collector'],
  breakdowns: [],
  inputs: dwellingOwners.inputs,
  links: [{ link: 'ownership-object', for: 'everything' }],
  roles: [object.role, owner.role, household.role],
};

export const woningenVanVerzamelaars: IndicatorDefinition = {
  id: 'vastgoed.woningen-van-verzamelaars',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Woningen van verzamelaars', en: 'Dwellings of collectors' },
  meaning: {
    nl: `Woningen met onder de eigenaren iemand die minstens ${collectorFrom} woningen in deze gemeente bezit, waar die ook woont.`,
    en: `Dwellings with somebody among their owners who owns at least ${collectorFrom} dwellings in this municipality, wherever they live.`,
  },
  unit: dwellings.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: collectedDwellings, denominator: { ...dwellings, breakdowns: [] } },
  contributors: [object, owner, household],
  inputs: collectedDwellings.inputs,
  breakdowns: [],
  sensitivity: 'object',
  ladder: releaseLadder([]),
  caveats: ownerCaveats,
  source: 'Kadaster, BAG; BRP',
};

import { dwellingType } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { addressableObjects } from './objecten.ts';

/** All dwellings of the reference year; also the denominator of every share of dwellings. */
export const dwellings: UnitSet = {
  quantity: 'context.woningen@1:count',
  title: { nl: 'woningen', en: 'dwellings' },
  source: 'object',
  window: { kind: 'reference-year' },
  conditions: ['is-dwelling'],
  partOf: addressableObjects,
  breakdowns: [dwellingType.id],
  inputs: ['object.year', 'object.use'],
  roles: [contributorRoles.object.role],
};

export const woningen: IndicatorDefinition = {
  id: 'context.woningen',
  version: 1,
  theme: 'context',
  title: { nl: 'Woningen', en: 'Dwellings' },
  meaning: {
    nl: 'Het aantal adresseerbare objecten met een woonfunctie.',
    en: 'The number of addressable objects used as a dwelling.',
  },
  unit: dwellings.title,
  measure: 'count',
  time: 'stock',
  formula: { kind: 'count', count: dwellings },
  contributors: [contributorRoles.object],
  inputs: dwellings.inputs,
  breakdowns: [dwellingType],
  sensitivity: 'context',
  ladder: releaseLadder([dwellingType.id]),
  caveats: [
    {
      nl: 'Een object met meer gebruiksdoelen telt als woning zodra wonen er een van is.',
      en: 'An object with several uses counts as a dwelling as soon as one of them is living.',
    },
  ],
  source: 'BAG',
};

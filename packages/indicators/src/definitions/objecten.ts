import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';

/** All addressable objects of the reference year, whatever their use; also the base of every rate over objects. */
export const addressableObjects: UnitSet = {
  quantity: 'context.objecten@1:count',
  title: { nl: 'adresseerbare objecten', en: 'addressable objects' },
  source: 'object',
  window: { kind: 'reference-year' },
  conditions: [],
  breakdowns: [],
  inputs: ['object.year'],
  roles: [contributorRoles.object.role],
};

export const objecten: IndicatorDefinition = {
  id: 'context.objecten',
  version: 1,
  theme: 'context',
  title: { nl: 'Adresseerbare objecten', en: 'Addressable objects' },
  meaning: {
    nl: 'Het aantal verblijfsobjecten, ligplaatsen en standplaatsen, wat hun gebruik ook is.',
    en: 'The number of addressable objects (premises, berths and pitches), whatever their use.',
  },
  unit: addressableObjects.title,
  measure: 'count',
  time: 'stock',
  formula: { kind: 'count', count: addressableObjects },
  contributors: [contributorRoles.object],
  inputs: addressableObjects.inputs,
  breakdowns: [],
  sensitivity: 'context',
  ladder: releaseLadder([]),
  caveats: [
    {
      nl: 'Wat er naast de woningen overblijft is ook een getal: waar dat te klein is, is een van beide verborgen.',
      en: 'What is left beside the dwellings is a number too: where it is too small, one of the two is hidden.',
    },
  ],
  source: 'BAG',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { ownerCaveats, propertyOwners } from './woningeigenaren.ts';

const { person, household, ownedObject } = contributorRoles;

/** The base of owners with records, who may own any object: a base is published as an indicator of its own. */
export const pandeigenaren: IndicatorDefinition = {
  id: 'context.pandeigenaren',
  version: 1,
  theme: 'context',
  title: { nl: 'Pandeigenaren', en: 'Owners of property' },
  meaning: {
    nl: 'Het aantal personen dat op 1 januari een woning, winkel, kantoor of ander adresseerbaar object in deze gemeente bezit, waar zij ook wonen.',
    en: 'The number of persons who own a dwelling, shop, office or other addressable object in this municipality on 1 January, wherever they live.',
  },
  unit: propertyOwners.title,
  measure: 'count',
  time: 'stock',
  formula: { kind: 'count', count: propertyOwners },
  contributors: [person, household, ownedObject],
  inputs: propertyOwners.inputs,
  breakdowns: [],
  sensitivity: 'context',
  ladder: municipalityLadder([]),
  caveats: ownerCaveats,
  source: 'Kadaster, BAG; BRP',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { ownerResidence } from '../definition/property-breakdowns.ts';

const { person, household, ownedObject } = contributorRoles;

/** Persons who own an addressable object of any use; what owners of a dwelling are a part of. */
export const propertyOwners: UnitSet = {
  quantity: 'context.pandeigenaren@1:count',
  title: { nl: 'eigenaren van vastgoed', en: 'owners of property' },
  source: 'owner',
  window: { kind: 'reference-year' },
  conditions: [],
  breakdowns: [],
  inputs: ['ownership.right', 'ownership.holder_kind', 'object.year', 'object.use'],
  links: [{ link: 'ownership-object', for: 'everything' }],
  roles: [person.role, household.role, ownedObject.role],
};

/** Persons who own a dwelling: the base of every share of them. */
export const dwellingOwners: UnitSet = {
  ...propertyOwners,
  quantity: 'context.woningeigenaren@1:count',
  title: { nl: 'woningeigenaren', en: 'dwelling owners' },
  conditions: ['owns-dwelling'],
  partOf: propertyOwners,
  breakdowns: [ownerResidence.id],
};

/** What holds of every indicator about owners. */
export const ownerCaveats = [
  {
    nl: 'Eigenaar is wie eigendom, appartementsrecht, erfpacht of opstal houdt, met welk aandeel ook; wie vruchtgebruik of bloot eigendom houdt is dat niet.',
    en: 'An owner holds ownership, an apartment right, a ground lease or a right of superficies, with any share; whoever holds usufruct or bare ownership is none.',
  },
  {
    nl: 'Alleen vastgoed in deze gemeente: wie elders meer bezit, telt hier met wat hier ligt.',
    en: 'Only property in this municipality: whoever owns more elsewhere counts here with what lies here.',
  },
  {
    nl: 'Wie via een rechtspersoon bezit telt niet mee: de eigenaar is dan geen persoon.',
    en: 'Whoever owns through a legal entity is not counted: the owner is then no person.',
  },
] as const;

export const woningeigenaren: IndicatorDefinition = {
  id: 'context.woningeigenaren',
  version: 1,
  theme: 'context',
  title: { nl: 'Woningeigenaren', en: 'Dwelling owners' },
  meaning: {
    nl: 'Het aantal personen dat op 1 januari een woning in deze gemeente bezit, waar zij ook wonen.',
    en: 'The number of persons who own a dwelling in this municipality on 1 January, wherever they live.',
  },
  unit: dwellingOwners.title,
  measure: 'count',
  time: 'stock',
  formula: { kind: 'count', count: dwellingOwners },
  contributors: [person, household, ownedObject],
  inputs: dwellingOwners.inputs,
  breakdowns: [ownerResidence],
  sensitivity: 'context',
  ladder: municipalityLadder([ownerResidence.id]),
  caveats: ownerCaveats,
  source: 'Kadaster, BAG; BRP',
};

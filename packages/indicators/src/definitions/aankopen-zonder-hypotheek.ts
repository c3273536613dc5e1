import { buyerResidence } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';

const { transfer, buyer } = contributorRoles;

const mortgageKnown: UnitSet = {
  quantity: 'vastgoed.aankopen-met-bekende-hypotheek@1:count',
  title: { nl: 'aankopen van een woning door personen', en: 'purchases of a dwelling by persons' },
  source: 'sale',
  window: { kind: 'period' },
  conditions: ['was-dwelling', 'whole', 'bought-by-person', 'mortgage-known'],
  breakdowns: [buyerResidence.id],
  inputs: [
    'property_transfer.transfer_date',
    'property_transfer.role',
    'property_transfer.party_kind',
    'property_transfer.mortgage_registered',
    'object.year',
    'object.use',
  ],
  links: [{ link: 'transfer-object', for: 'everything' }],
  roles: [transfer.role, buyer.role],
};

const withoutMortgage: UnitSet = {
  ...mortgageKnown,
  quantity: 'vastgoed.aankopen-zonder-hypotheek@1:count',
  title: { nl: 'aankopen zonder hypotheek', en: 'purchases without a mortgage' },
  conditions: [...mortgageKnown.conditions, 'without-mortgage'],
};

export const aankopenZonderHypotheek: IndicatorDefinition = {
  id: 'vastgoed.aankopen-zonder-hypotheek',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Aankopen zonder hypotheek', en: 'Purchases without a mortgage' },
  meaning: {
    nl: 'Woningen die in P door personen zijn gekocht zonder dat een hypotheek is ingeschreven, als deel van de aankopen waarvan dat bekend is.',
    en: 'Dwellings bought by persons in P without a mortgage being registered, as a share of purchases of which that is known.',
  },
  unit: { nl: 'aankopen', en: 'purchases' },
  measure: 'share',
  time: 'flow',
  formula: { kind: 'share', numerator: withoutMortgage, denominator: mortgageKnown },
  contributors: [transfer, buyer],
  inputs: withoutMortgage.inputs,
  breakdowns: [buyerResidence],
  sensitivity: 'object',
  ladder: releaseLadder([buyerResidence.id]),
  caveats: [
    {
      nl: 'Een woning is wat in het jaar van de verkoop als woning in het objectenbestand stond: een garage of parkeerplaats met eigen aanduiding is er geen. De verkoop van een deel telt niet.',
      en: 'A dwelling is what the file of objects of the year of the sale listed as one: a garage or parking place with a designation of its own is none. The sale of a part share does not count.',
    },
    {
      nl: 'Een koop door een persoon samen met een rechtspersoon telt niet mee.',
      en: 'A purchase by a person together with a legal entity does not count.',
    },
    {
      nl: 'Wie met spaargeld, een erfenis of geld van familie koopt, heeft ook geen hypotheek.',
      en: 'Whoever buys with savings, an inheritance or money of the family has no mortgage either.',
    },
    {
      nl: 'Een verkoop waarvan alleen maand of jaar bekend is, telt alleen in perioden die dat geheel omvatten.',
      en: 'A sale of which only the month or year is known counts only in periods that hold all of it.',
    },
  ],
  source: 'Kadaster, BAG',
};

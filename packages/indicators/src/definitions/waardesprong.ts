import { objectUse } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { pricedSales } from './transactiewaarde.ts';

const days = 365;
const { transfer, buyer, reseller } = contributorRoles;

const resales: UnitSet = {
  quantity: 'vastgoed.waardesprong@1:count',
  title: { nl: 'doorverkopen met bekende prijzen', en: 'resales with known prices' },
  source: 'resale',
  partOf: pricedSales,
  window: { kind: 'period' },
  conditions: [],
  having: { kind: 'resold-within', days },
  breakdowns: [objectUse.id],
  inputs: ['property_transfer.transfer_date', 'property_transfer.role', 'property_transfer.price'],
  links: [{ link: 'transfer-object', for: 'everything' }],
  roles: [transfer.role, buyer.role, reseller.role],
};

export const waardesprong: IndicatorDefinition = {
  id: 'vastgoed.waardesprong',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Waardesprong bij doorverkoop', en: 'Jump in value at resale' },
  meaning: {
    nl: `De prijs bij een doorverkoop binnen ${days} dagen, gemiddeld, in procenten van de vorige prijs: 100 is geen sprong, 150 is de helft erbij.`,
    en: `The price at a resale within ${days} days, on average, as a percentage of the previous price: 100 is no jump, 150 is half as much again.`,
  },
  unit: { nl: 'doorverkopen', en: 'resales' },
  measure: 'mean',
  time: 'flow',
  formula: { kind: 'sum', sum: 'vastgoed.waardesprong@1:sum', of: 'price-index', over: resales },
  contributors: [transfer, buyer, reseller],
  inputs: resales.inputs,
  breakdowns: [objectUse],
  sensitivity: 'object',
  ladder: releaseLadder([objectUse.id]),
  caveats: [
    {
      nl: 'Van verkopen op één dag moet de volgorde blijken uit wie verkocht wat hij kocht; een dag waarvan de volgorde niet blijkt, telt niet mee.',
      en: 'The order of sales on one day must follow from who sold what they bought; a day of which the order is not known is left out.',
    },
    {
      nl: 'Een prijs van 0, een onbekende prijs en een prijs voor meer objecten zeggen niets van een sprong; de verkoop van een deel ook niet.',
      en: 'A price of 0, an unknown price and a price for several objects tell no jump; nor does the sale of a part share.',
    },
    {
      nl: 'Elke doorverkoop is eerst op hele procenten afgerond. Eén heel grote sprong kan het gemiddelde bepalen: dan is het verborgen.',
      en: 'Each resale is rounded to a whole percentage first. One very large jump can make the mean: it is then hidden.',
    },
  ],
  source: 'Kadaster, BAG',
};

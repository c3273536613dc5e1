import { buyerKind, buyerResidence, objectUse } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';

const shown = [buyerKind, buyerResidence, objectUse];

/** Sales with a price; what resales with one are a part of. */
export const pricedSales: UnitSet = {
  quantity: 'vastgoed.transactiewaarde@1:count',
  title: { nl: 'verkopen met bekende prijs', en: 'sales with a known price' },
  source: 'sale',
  window: { kind: 'period' },
  conditions: ['price-known'],
  breakdowns: shown.map(({ id }) => id),
  inputs: ['property_transfer.transfer_date', 'property_transfer.role', 'property_transfer.price'],
  links: [{ link: 'transfer-object', for: 'everything' }],
  roles: [contributorRoles.transfer.role, contributorRoles.buyer.role],
};

export const transactiewaarde: IndicatorDefinition = {
  id: 'vastgoed.transactiewaarde',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Transactiewaarde', en: 'Transaction value' },
  meaning: {
    nl: 'De prijzen van alle verkopen bij elkaar, in hele euro’s.',
    en: 'The prices of all sales together, in whole euros.',
  },
  unit: { nl: 'verkopen', en: 'sales' },
  measure: 'sum',
  time: 'flow',
  formula: { kind: 'sum', sum: 'vastgoed.transactiewaarde@1:sum', of: 'price', over: pricedSales },
  contributors: [contributorRoles.transfer, contributorRoles.buyer],
  inputs: pricedSales.inputs,
  breakdowns: shown,
  sensitivity: 'object',
  ladder: releaseLadder(shown.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Een prijs die voor meer objecten geldt telt één keer per akte, bij het eerste object.',
      en: 'A price over several objects counts once per deed, with the first object.',
    },
    { nl: 'Een verkoop zonder prijs telt niet mee.', en: 'A sale without a price is left out.' },
  ],
  source: 'Kadaster',
};

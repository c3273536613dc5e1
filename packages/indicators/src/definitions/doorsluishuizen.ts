import { dwellingType, lastBuyerKind, salesBands, salesBreakdown } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { dwellings } from './woningen.ts';

const years = 20;
const shown = [salesBreakdown, lastBuyerKind, dwellingType];

const passThroughDwellings: UnitSet = {
  quantity: 'vastgoed.doorsluishuizen@1:count',
  title: { nl: 'doorsluishuizen', en: 'pass-through dwellings' },
  source: 'sold-object',
  window: { kind: 'years-to-end', years },
  conditions: ['is-dwelling'],
  having: { kind: 'whole-sales', atLeast: salesBands[0] },
  breakdowns: shown.map(({ id }) => id),
  inputs: ['property_transfer.transfer_date', 'property_transfer.role'],
  links: [{ link: 'transfer-object', for: 'everything' }],
  roles: [contributorRoles.object.role, contributorRoles.lastBuyer.role],
};

export const doorsluishuizen: IndicatorDefinition = {
  id: 'vastgoed.doorsluishuizen',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Doorsluishuizen', en: 'Pass-through dwellings' },
  meaning: {
    nl: `Woningen die in ${years} jaar minstens ${salesBands[0]} keer zijn verkocht.`,
    en: `Dwellings sold at least ${salesBands[0]} times within ${years} years.`,
  },
  unit: dwellings.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: passThroughDwellings, denominator: dwellings },
  contributors: [contributorRoles.object, contributorRoles.lastBuyer],
  inputs: passThroughDwellings.inputs,
  breakdowns: shown,
  sensitivity: 'object',
  ladder: releaseLadder(shown.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Een verkoop waarvan de datum niet precies genoeg bekend is om hem binnen het venster te plaatsen, telt niet mee.',
      en: 'A sale whose date is not known well enough to place it inside the window is left out.',
    },
    {
      nl: 'Zonder bestand met objecten komt het gebruik uit de overdrachten zelf, en is het aandeel niet verzameld.',
      en: 'Without a file of objects the use is taken from the transfers, and the share is not collected.',
    },
  ],
  source: 'Kadaster, BAG',
};

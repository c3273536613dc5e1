import { lastBuyerKind, objectUse } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { UnitSet } from '../definition/formula.ts';

/** The breakdowns of objects sold, and of every part of them that is a share of it. */
export const soldObjectBreakdowns = [lastBuyerKind, objectUse];

/** Objects with a sale in the period, whatever their use. */
export const soldObjects: UnitSet = {
  quantity: 'vastgoed.verkochte-objecten@1:count',
  title: { nl: 'verkochte objecten', en: 'objects sold' },
  source: 'sold-object',
  window: { kind: 'period' },
  conditions: [],
  breakdowns: soldObjectBreakdowns.map(({ id }) => id),
  inputs: ['property_transfer.transfer_date', 'property_transfer.role'],
  links: [{ link: 'transfer-object', for: 'everything' }],
  roles: [contributorRoles.object.role, contributorRoles.buyer.role],
};

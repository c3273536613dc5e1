import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { soldObjectBreakdowns, soldObjects } from './sold-objects.ts';

const days = 183;

const resoldWithinHalfAYear: UnitSet = {
  ...soldObjects,
  quantity: 'vastgoed.halfjaar-doorverkopen@1:count',
  title: { nl: 'binnen een half jaar doorverkochte objecten', en: 'objects resold within half a year' },
  having: { kind: 'resold-within', days },
  // One trader may be behind many resales and buy none of what is counted: the earlier sale can lie before P.
  roles: [...soldObjects.roles, contributorRoles.reseller.role],
};

export const halfjaarDoorverkopen: IndicatorDefinition = {
  id: 'vastgoed.halfjaar-doorverkopen',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Binnen een half jaar doorverkocht', en: 'Resold within half a year' },
  meaning: {
    nl: `Objecten die 1 tot en met ${days} dagen na hun vorige verkoop op een eerdere dag opnieuw zijn verkocht.`,
    en: `Objects sold 1 to ${days} days after their latest sale on an earlier day.`,
  },
  unit: { nl: 'objecten', en: 'objects' },
  measure: 'share',
  time: 'flow',
  formula: { kind: 'share', numerator: resoldWithinHalfAYear, denominator: soldObjects },
  contributors: [contributorRoles.object, contributorRoles.buyer, contributorRoles.reseller],
  inputs: resoldWithinHalfAYear.inputs,
  breakdowns: soldObjectBreakdowns,
  sensitivity: 'object',
  ladder: releaseLadder(soldObjectBreakdowns.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Alleen verkopen waarvan de dag bekend is kunnen een doorverkoop zijn, of de verkoop ervoor.',
      en: 'Only sales of which the day is known can be a resale, or the sale before it.',
    },
    {
      nl: 'Een doorverkoop op dezelfde dag telt hier niet; die staat onder de ABC-transacties.',
      en: 'A resale on the same day does not count here; it stands under the ABC transactions.',
    },
    {
      nl: 'Zonder overdrachten over het halve jaar vóór de periode is het getal niet verzameld.',
      en: 'Without transfers over the half year before the period the number is not collected.',
    },
    {
      nl: 'Zonder bestand met objecten komen buurt en gebruik uit de overdrachten zelf: die van de laatste tot en met einde(P).',
      en: 'Without a file of objects the neighbourhood and the use are taken from the transfers: those of the latest up to and including end(P).',
    },
  ],
  source: 'Kadaster',
};

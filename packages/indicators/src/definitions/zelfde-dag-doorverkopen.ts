import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadderWithQuarters } from '../definition/ladders.ts';
import { soldObjectBreakdowns, soldObjects } from './sold-objects.ts';

const resoldSameDay: UnitSet = {
  ...soldObjects,
  quantity: 'vastgoed.zelfde-dag-doorverkopen@1:count',
  title: { nl: 'op één dag doorverkochte objecten', en: 'objects resold on one day' },
  having: { kind: 'sales-on-one-day', atLeast: 2 },
};

export const zelfdeDagDoorverkopen: IndicatorDefinition = {
  id: 'vastgoed.zelfde-dag-doorverkopen',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'ABC-transacties (doorverkoop op één dag)', en: 'ABC transactions (resale on one day)' },
  meaning: {
    nl: 'Objecten die op één dag minstens twee keer zijn verkocht.',
    en: 'Objects sold at least twice on one day.',
  },
  unit: { nl: 'objecten', en: 'objects' },
  measure: 'share',
  time: 'flow',
  formula: { kind: 'share', numerator: resoldSameDay, denominator: soldObjects },
  contributors: [contributorRoles.object, contributorRoles.buyer],
  inputs: resoldSameDay.inputs,
  breakdowns: soldObjectBreakdowns,
  sensitivity: 'object',
  ladder: releaseLadderWithQuarters(soldObjectBreakdowns.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Alleen verkopen waarvan de dag bekend is kunnen een doorverkoop op één dag zijn.',
      en: 'Only sales of which the day is known can be a resale on one day.',
    },
    {
      nl: 'Zonder bestand met objecten komen buurt en gebruik uit de overdrachten zelf: die van de laatste tot en met einde(P).',
      en: 'Without a file of objects the neighbourhood and the use are taken from the transfers: those of the latest up to and including end(P).',
    },
  ],
  source: 'Kadaster',
};

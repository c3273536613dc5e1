import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadderWithQuarters } from '../definition/ladders.ts';
import { clearanceBreakdowns, clearances } from './hennepruimingen.ts';
import { addressableObjects } from './objecten.ts';

/** Objects with a clearance: what clearances there were beyond one each is repeats, and farms without an address. */
export const clearedObjects: UnitSet = {
  ...clearances,
  quantity: 'drugs.hennepruimingen-panden@1:count',
  title: { nl: 'panden met een ontmantelde hennepkwekerij', en: 'objects with a cleared cannabis farm' },
  source: 'cleared-object',
  partOf: clearances,
};

export const hennepruimingenPanden: IndicatorDefinition = {
  id: 'drugs.hennepruimingen-panden',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Panden met een ontmantelde hennepkwekerij', en: 'Objects with a cleared cannabis farm' },
  meaning: {
    nl: 'Het aantal verschillende panden waarin een hennepkwekerij is ontmanteld, en hoeveel dat er per 10.000 adresseerbare objecten zijn.',
    en: 'The number of different objects in which a cannabis farm was cleared, and how many that is per 10 000 addressable objects.',
  },
  unit: clearedObjects.title,
  measure: 'rate',
  time: 'flow',
  formula: { kind: 'rate', numerator: clearedObjects, denominator: addressableObjects, per: 10_000 },
  contributors: [contributorRoles.clearedObject, contributorRoles.incident],
  inputs: clearedObjects.inputs,
  breakdowns: clearanceBreakdowns,
  sensitivity: 'object',
  ladder: releaseLadderWithQuarters(clearanceBreakdowns.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Een pand dat in de periode vaker is geruimd telt één keer, en in elk kwartaal waarin dat gebeurde. Een kwekerij zonder adres (een schuur, een veld) is van geen pand bekend en telt niet mee.',
      en: 'An object that was cleared several times in the period counts once, and in every quarter in which it was. A farm without an address (a barn, a field) is of no known object and does not count.',
    },
    {
      nl: 'Ook in een uitsplitsing staat het getal tegenover alle adresseerbare objecten, zodat de delen optellen.',
      en: 'Under a breakdown too, the number is set against all addressable objects, so that the parts add up.',
    },
    {
      nl: 'Staat een pand niet in het objectenbestand en noemen zijn ruimingen verschillende buurten, dan geldt de eerste naar buurtcode.',
      en: 'Where an object is not in the file of objects and its clearances name different neighbourhoods, the first by code holds.',
    },
    {
      nl: 'Een ruiming waarvan alleen maand of jaar bekend is, telt alleen in perioden die dat geheel omvatten.',
      en: 'A clearance of which only the month or year is known counts only in periods that hold all of it.',
    },
  ],
  source: 'Gemeente (art. 13b Opiumwet), politie; BAG',
};

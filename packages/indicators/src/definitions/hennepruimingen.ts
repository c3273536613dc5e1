import { placeConstruction, placeKind, placeTenure } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadderWithQuarters } from '../definition/ladders.ts';
import { addressableObjects } from './objecten.ts';

/** What the place of a farm is told by. */
export const clearanceBreakdowns = [placeKind, placeTenure, placeConstruction];

/** Every clearance; objects that were cleared are a part of them. */
export const clearances: UnitSet = {
  quantity: 'drugs.hennepruimingen@1:count',
  title: { nl: 'ontmantelde hennepkwekerijen', en: 'cleared cannabis farms' },
  source: 'clearance',
  window: { kind: 'period' },
  conditions: [],
  breakdowns: clearanceBreakdowns.map(({ id }) => id),
  inputs: ['cannabis_clearance.clearance_date'],
  beside: [{ window: { kind: 'reference-year' }, inputs: ['object.year', 'object.use'] }],
  links: [{ link: 'clearance-place', for: 'areas' }],
  roles: [contributorRoles.clearedObject.role, contributorRoles.incident.role],
};

export const hennepruimingen: IndicatorDefinition = {
  id: 'drugs.hennepruimingen',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Ontmantelde hennepkwekerijen', en: 'Cleared cannabis farms' },
  meaning: {
    nl: 'Het aantal hennepkwekerijen dat is ontmanteld, en hoeveel dat er per 10.000 adresseerbare objecten zijn.',
    en: 'The number of cannabis farms that were cleared, and how many that is per 10 000 addressable objects.',
  },
  unit: clearances.title,
  measure: 'rate',
  time: 'flow',
  formula: { kind: 'rate', numerator: clearances, denominator: addressableObjects, per: 10_000 },
  contributors: [contributorRoles.clearedObject, contributorRoles.incident],
  inputs: clearances.inputs,
  breakdowns: clearanceBreakdowns,
  sensitivity: 'object',
  ladder: releaseLadderWithQuarters(clearanceBreakdowns.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Een pand dat in de periode twee keer is geruimd telt twee keer; hoeveel panden het waren is een eigen indicator.',
      en: 'An object that was cleared twice in the period counts twice; how many objects there were is an indicator of its own.',
    },
    {
      nl: 'Ook in een uitsplitsing staat het getal tegenover alle adresseerbare objecten, zodat de delen optellen.',
      en: 'Under a breakdown too, the number is set against all addressable objects, so that the parts add up.',
    },
    {
      nl: 'Een kwekerij zonder adres (een schuur, een veld) heeft een buurt en verder geen kenmerken.',
      en: 'A farm without an address (a barn, a field) has a neighbourhood and no other traits.',
    },
    {
      nl: 'Een ruiming waarvan alleen maand of jaar bekend is, telt alleen in perioden die dat geheel omvatten.',
      en: 'A clearance of which only the month or year is known counts only in periods that hold all of it.',
    },
    {
      nl: 'Het getal zegt wat is gevonden, niet wat er is: meer zoeken geeft meer ruimingen.',
      en: 'The number tells what was found, not what there is: more searching gives more clearances.',
    },
  ],
  source: 'Gemeente (art. 13b Opiumwet), politie; BAG',
};

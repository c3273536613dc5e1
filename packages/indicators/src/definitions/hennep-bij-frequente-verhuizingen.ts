import { placeKind, withoutDwelling } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { InputNeed, UnitSet } from '../definition/formula.ts';
import { frequentMoves, movesBefore } from '../definition/frequent-moves.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { movedInOften } from './frequente-verhuizingen.ts';
import { clearedObjects } from './hennepruimingen-panden.ts';
import { dwellings } from './woningen.ts';

const before = { kind: 'months-before-start', months: frequentMoves.months } as const;
const moves: InputNeed = { window: before, inputs: ['residence_move.move_date', 'residence_move.direction'] };
const objects: InputNeed = { window: { kind: 'reference-year' }, inputs: ['object.year', 'object.use'] };

/** Every dwelling, by how often people moved in before the period. */
const exposed: UnitSet = {
  ...dwellings,
  breakdowns: [movesBefore.id],
  beside: [moves],
  links: [{ link: 'move-object', for: 'everything' }],
  // The same moves: those up to the last day of a year are those before the first of the next.
  follows: { set: movedInOften, breakdown: movesBefore.id, category: 'vaak' },
};

const { follows: _, ...shape } = exposed;

const firstCleared: UnitSet = {
  ...shape,
  quantity: 'drugs.hennep-bij-frequente-verhuizingen@1:count',
  title: { nl: 'woningen met een eerste ruiming', en: 'dwellings with a first clearance' },
  window: { kind: 'period' },
  conditions: ['is-dwelling', 'first-cleared'],
  partOf: clearedObjects,
  outsideOf: { breakdown: placeKind.id, categories: withoutDwelling },
  inputs: ['cannabis_clearance.clearance_date'],
  beside: [moves, objects, { window: before, inputs: ['cannabis_clearance.clearance_date'] }],
};

export const hennepBijFrequenteVerhuizingen: IndicatorDefinition = {
  id: 'drugs.hennep-bij-frequente-verhuizingen',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Hennep bij frequente verhuizingen', en: 'Cannabis and frequent moves' },
  meaning: {
    nl: 'Hoeveel keer zo vaak in een woning een hennepkwekerij wordt ontmanteld als daar in de jaren ervoor vaak mensen introkken.',
    en: 'How many times as often a cannabis farm is cleared in a dwelling that people often moved in to in the years before.',
  },
  unit: dwellings.title,
  measure: 'ratio',
  time: 'flow',
  formula: {
    kind: 'share',
    numerator: firstCleared,
    denominator: exposed,
    compare: { breakdown: movesBefore.id, category: 'vaak', against: 'niet_vaak' },
  },
  contributors: [contributorRoles.object],
  inputs: firstCleared.inputs,
  breakdowns: [movesBefore],
  sensitivity: 'object',
  ladder: municipalityLadder([movesBefore.id]),
  caveats: [
    {
      nl: 'Een verband, geen oorzaak: beide kunnen uit een derde voortkomen, zoals het soort buurt of de soort huur.',
      en: 'A relation, no cause: both may come of a third, such as the kind of neighbourhood or of tenancy.',
    },
    {
      nl: 'Zonder interval is er geen getal: het vraagt in beide groepen woningen met en zonder ruiming, van elk minstens tien.',
      en: 'Without an interval there is no number: both groups need dwellings with and without a clearance, at least ten of each.',
    },
    {
      nl: 'Een woning die in P en ook in de 24 maanden ervoor is geruimd, telt als woning en niet als eerste ruiming.',
      en: 'A dwelling that was cleared in P and also in the 24 months before counts as a dwelling and not as a first clearance.',
    },
  ],
  source: 'Gemeente (art. 13b Opiumwet), politie; BRP, BAG',
};

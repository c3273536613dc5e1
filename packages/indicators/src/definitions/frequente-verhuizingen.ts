import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { frequentMoves } from '../definition/frequent-moves.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { dwellings } from './woningen.ts';

const { atLeast, months } = frequentMoves;

/** Dwellings that people moved in to often, up to the end of a year. */
export const movedInOften: UnitSet = {
  quantity: 'drugs.frequente-verhuizingen@1:count',
  title: { nl: 'woningen met frequente verhuizingen', en: 'dwellings with frequent moves' },
  source: 'object',
  window: { kind: 'months-to-end', months },
  conditions: ['is-dwelling'],
  having: { kind: 'move-in-days', atLeast },
  breakdowns: [],
  inputs: ['residence_move.move_date', 'residence_move.direction'],
  beside: [{ window: { kind: 'reference-year' }, inputs: ['object.year', 'object.use'] }],
  links: [{ link: 'move-object', for: 'everything' }],
  roles: [contributorRoles.object.role, contributorRoles.mover.role],
};

export const frequenteVerhuizingen: IndicatorDefinition = {
  id: 'drugs.frequente-verhuizingen',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Woningen met frequente verhuizingen', en: 'Dwellings with frequent moves' },
  meaning: {
    nl: `Woningen waar in ${months} maanden op minstens ${atLeast} verschillende dagen iemand is ingehuisd.`,
    en: `Dwellings that somebody moved in to on at least ${atLeast} different days within ${months} months.`,
  },
  unit: dwellings.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: movedInOften, denominator: { ...dwellings, breakdowns: [] } },
  contributors: [contributorRoles.object, contributorRoles.mover],
  inputs: movedInOften.inputs,
  breakdowns: [],
  sensitivity: 'object',
  ladder: releaseLadder([]),
  caveats: [
    {
      nl: 'Een gezin dat op één dag inhuist is één dag. Alleen inhuizingen waarvan de dag bekend is tellen mee.',
      en: 'A family that moves in on one day is one day. Only moves of which the day is known count.',
    },
    {
      nl: 'Studentenhuizen, opvang en kamerverhuur kennen van zichzelf veel verhuizingen.',
      en: 'Student houses, shelters and rooms to let have many moves of their own accord.',
    },
  ],
  source: 'BRP, BAG',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { manyBoards } from '../definition/entity-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { directorCaveats, directors } from './bestuurders.ts';

const { person, household, directedEntity } = contributorRoles;

const foundationDirectors: UnitSet = {
  ...directors,
  quantity: 'vastgoed.bestuurders-van-stichtingen@1:count',
  title: { nl: 'bestuurders van stichtingen', en: 'directors of foundations' },
  conditions: ['of-foundation'],
  partOf: directors,
};

const ofMany: UnitSet = {
  ...foundationDirectors,
  quantity: 'vastgoed.bestuurders-van-vijf-stichtingen@1:count',
  title: { nl: 'bestuurders van vijf of meer stichtingen', en: 'directors of five foundations or more' },
  having: { kind: 'boards', atLeast: manyBoards },
};

export const bestuurdersVanVijfStichtingen: IndicatorDefinition = {
  id: 'vastgoed.bestuurders-van-vijf-stichtingen',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Bestuurders van vijf of meer stichtingen', en: 'Directors of five foundations or more' },
  meaning: {
    nl: `Personen die op einde(P) minstens ${manyBoards} stichtingen in deze gemeente besturen, als deel van de bestuurders van stichtingen.`,
    en: `Persons who direct at least ${manyBoards} foundations in this municipality on end(P), as a share of directors of foundations.`,
  },
  unit: { nl: 'bestuurders', en: 'directors' },
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: ofMany, denominator: foundationDirectors },
  contributors: [person, household, directedEntity],
  inputs: ofMany.inputs,
  breakdowns: [],
  sensitivity: 'person',
  ladder: municipalityLadder([]),
  caveats: directorCaveats,
  source: 'Handelsregister (KVK); BRP',
};

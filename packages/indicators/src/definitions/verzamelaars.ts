import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { collectorFrom, collectorSize, ownerResidence } from '../definition/property-breakdowns.ts';
import { dwellingOwners, ownerCaveats } from './woningeigenaren.ts';

const shown = [collectorSize, ownerResidence];
const { person, household, ownedObject } = contributorRoles;

/** Owners of so many dwellings that they are collectors. */
export const collectors: UnitSet = {
  ...dwellingOwners,
  quantity: 'vastgoed.verzamelaars@1:count',
  title: { nl: 'verzamelaars', en: 'collectors' },
  having: { kind: 'dwellings-owned', atLeast: collectorFrom },
  conditions: [],
  breakdowns: shown.map(({ id }) => id),
};

export const verzamelaars: IndicatorDefinition = {
  id: 'vastgoed.verzamelaars',
  version: 1,
  theme: 'vastgoed',
  title: {
    nl: `Verzamelaars (≥ ${collectorFrom} woningen in deze gemeente)`,
    en: `Collectors (≥ ${collectorFrom} dwellings in this municipality)`,
  },
  meaning: {
    nl: `Personen die op 1 januari minstens ${collectorFrom} woningen in deze gemeente bezitten, als deel van de woningeigenaren.`,
    en: `Persons who own at least ${collectorFrom} dwellings in this municipality on 1 January, as a share of dwelling owners.`,
  },
  unit: dwellingOwners.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: collectors, denominator: dwellingOwners },
  contributors: [person, household, ownedObject],
  inputs: collectors.inputs,
  breakdowns: shown,
  sensitivity: 'person',
  ladder: municipalityLadder(shown.map(({ id }) => id)),
  caveats: [
    ...ownerCaveats,
    {
      nl: 'Twee eigenaren van dezelfde drie woningen zijn twee verzamelaars.',
      en: 'Two owners of the same three dwellings are two collectors.',
    },
  ],
  source: 'Kadaster, BAG; BRP',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { crowd } from '../tabulation/crowded-sql.ts';
import { ownerCaveats } from './woningeigenaren.ts';
import { collectedDwellings } from './woningen-van-verzamelaars.ts';

const { object, owner, household, resident } = contributorRoles;

const crowdedDwellings: UnitSet = {
  ...collectedDwellings,
  quantity: 'vastgoed.overbewoning@1:count',
  title: { nl: 'overbewoonde woningen van verzamelaars', en: 'crowded dwellings of collectors' },
  conditions: [...collectedDwellings.conditions, 'crowded'],
  inputs: [...collectedDwellings.inputs, 'person_year.birth_year', 'person_year_household.year'],
  roles: [...collectedDwellings.roles, resident.role],
};

export const overbewoning: IndicatorDefinition = {
  id: 'vastgoed.overbewoning',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Overbewoning in woningen van verzamelaars', en: 'Crowding in dwellings of collectors' },
  meaning: {
    nl: `Woningen van verzamelaars waar op 1 januari minstens ${crowd.adults} volwassenen van minstens ${crowd.households} huishoudens staan ingeschreven, als deel van de woningen van verzamelaars.`,
    en: `Dwellings of collectors where at least ${crowd.adults} adults of at least ${crowd.households} households are registered on 1 January, as a share of the dwellings of collectors.`,
  },
  unit: { nl: 'woningen van verzamelaars', en: 'dwellings of collectors' },
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: crowdedDwellings, denominator: collectedDwellings },
  contributors: [object, owner, household, resident],
  inputs: crowdedDwellings.inputs,
  breakdowns: [],
  sensitivity: 'object',
  ladder: releaseLadder([]),
  caveats: [
    {
      nl: 'Volwassen is wie op 31 december ouder is dan 18, en dus zeker op 1 januari 18 was; wie geen bekende leeftijd of geen huishouden heeft telt daarvoor niet mee.',
      en: 'An adult is over 18 on 31 December, and so was certainly 18 on 1 January; whoever has no known age or household does not count for it.',
    },
    {
      nl: 'Alleen wie staat ingeschreven: wie er woont zonder inschrijving telt niet. Studentenhuizen en opvang tellen wel.',
      en: 'Only those who are registered: whoever lives there without registration does not count. Student houses and shelters do.',
    },
    ...ownerCaveats,
  ],
  source: 'Kadaster, BAG; BRP',
};

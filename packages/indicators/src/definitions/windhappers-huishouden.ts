import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { ownersWithKnownIncome, ownersWithoutIncome, windhapperBreakdowns, windhapperCaveats } from './windhappers.ts';
import { dwellingOwners } from './woningeigenaren.ts';

const { person, household, ownedObject } = contributorRoles;
const inputs = [...ownersWithKnownIncome.inputs, 'person_year_household.year', 'person_year.birth_year'];

const householdsKnown: UnitSet = {
  ...ownersWithKnownIncome,
  quantity: 'vastgoed.woningeigenaren-met-bekend-huishoudinkomen@1:count',
  title: {
    nl: 'woningeigenaren met bekende inkomens in hun huishouden',
    en: 'dwelling owners with known incomes in their household',
  },
  conditions: ['owns-dwelling', 'income-known', 'household-income-known'],
  partOf: ownersWithKnownIncome,
  inputs,
};

const householdsWithoutIncome: UnitSet = {
  ...householdsKnown,
  quantity: 'vastgoed.windhappers-huishouden@1:count',
  title: { nl: 'windhappers in een huishouden zonder inkomen', en: 'owners in a household without visible income' },
  conditions: ['owns-dwelling', 'income-known', 'household-income-known', 'no-household-income'],
  partOf: ownersWithoutIncome,
};

export const windhappersHuishouden: IndicatorDefinition = {
  id: 'vastgoed.windhappers-huishouden',
  version: 1,
  theme: 'vastgoed',
  title: {
    nl: 'Windhappers (zonder inkomen in het huishouden)',
    en: 'Owners without visible income in their household',
  },
  meaning: {
    nl: 'Personen die een woning in deze gemeente bezitten en in wier huishouden in P niemand enig inkomen heeft, als deel van de eigenaren bij wie dat bekend is.',
    en: 'Persons who own a dwelling in this municipality and in whose household nobody has any income in P, as a share of owners of whom that is known.',
  },
  unit: dwellingOwners.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: householdsWithoutIncome, denominator: householdsKnown },
  contributors: [person, household, ownedObject],
  inputs,
  breakdowns: windhapperBreakdowns,
  sensitivity: 'person',
  ladder: municipalityLadder(windhapperBreakdowns.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Een kind onder de 18 zonder rij met inkomens heeft geen inkomen; van ieder ander zonder rij is het onbekend. Wie in geen huishouden bekend is telt niet mee.',
      en: 'A child under 18 without a row of incomes has no income; of anybody else without a row it is unknown. Whoever is known in no household does not count.',
    },
    ...windhapperCaveats,
  ],
  source: 'Kadaster, BAG; inkomensstatistiek (CBS), BRP',
};

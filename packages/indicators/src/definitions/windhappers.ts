import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { collectorFrom, dwellingsOwned, mortgageFree } from '../definition/property-breakdowns.ts';
import { incomes } from '../tabulation/incomes.ts';
import { collectors } from './verzamelaars.ts';
import { dwellingOwners, ownerCaveats } from './woningeigenaren.ts';

const { person, household, ownedObject } = contributorRoles;

/** The breakdowns of owners without income, and of those that they are a share of. */
export const windhapperBreakdowns = [mortgageFree, dwellingsOwned];

/** Dwelling owners of whom it is known what they live on: the others are not linked, or unknown, and are neither. */
export const ownersWithKnownIncome: UnitSet = {
  ...dwellingOwners,
  quantity: 'vastgoed.woningeigenaren-met-bekend-inkomen@1:count',
  title: { nl: 'woningeigenaren met bekend inkomen', en: 'dwelling owners with known income' },
  conditions: ['owns-dwelling', 'income-known'],
  partOf: dwellingOwners,
  breakdowns: windhapperBreakdowns.map(({ id }) => id),
  categoriesIn: [
    {
      ...{ breakdown: dwellingsOwned.id, category: `${collectorFrom}+` },
      ...{ of: collectors.quantity, within: dwellingOwners.quantity },
    },
  ],
  inputs: [...dwellingOwners.inputs, ...incomes.map((column) => `person_year_income.${column}`)],
};

export const ownersWithoutIncome: UnitSet = {
  ...ownersWithKnownIncome,
  quantity: 'vastgoed.windhappers@1:count',
  title: { nl: 'windhappers', en: 'owners without visible income' },
  conditions: ['owns-dwelling', 'income-known', 'no-income'],
  partOf: ownersWithKnownIncome,
};

/** What holds of every definition of windhappers. */
export const windhapperCaveats = [
  {
    nl: 'De zes inkomens zijn die uit werk, uitkering, eigen bedrijf, pensioen, verhuur en overig.',
    en: 'The six incomes are those from employment, benefit, a business of one’s own, pension, rent and other.',
  },
  {
    nl: 'Wie geen rij met inkomens heeft is niet gekoppeld, en wie er een met onbekende inkomens heeft is onbekend: geen van beide is een windhapper, en geen van beide telt in de noemer.',
    en: 'Whoever has no row of incomes is not linked, and whoever has one with unknown incomes is unknown: neither is a windhapper, and neither counts in the denominator.',
  },
  {
    nl: 'Wie in het buitenland belasting betaalt, van vermogen leeft of net een bedrijf is begonnen, heeft hier geen zichtbaar inkomen en doet daarmee niets verkeerds.',
    en: 'Whoever pays tax abroad, lives on wealth or has just started a business has no visible income here, and does nothing wrong by that.',
  },
  ...ownerCaveats,
] as const;

export const windhappers: IndicatorDefinition = {
  id: 'vastgoed.windhappers',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Windhappers (zonder eigen inkomen)', en: 'Owners without visible income of their own' },
  meaning: {
    nl: 'Personen die een woning in deze gemeente bezitten en in P geen enkel inkomen hebben, als deel van de eigenaren met bekend inkomen.',
    en: 'Persons who own a dwelling in this municipality and have no income at all in P, as a share of owners with known income.',
  },
  unit: dwellingOwners.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: ownersWithoutIncome, denominator: ownersWithKnownIncome },
  contributors: [person, household, ownedObject],
  inputs: ownersWithoutIncome.inputs,
  breakdowns: windhapperBreakdowns,
  sensitivity: 'person',
  ladder: municipalityLadder(windhapperBreakdowns.map(({ id }) => id)),
  caveats: windhapperCaveats,
  source: 'Kadaster, BAG; inkomensstatistiek (CBS), BRP',
};

import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { povertyAmounts, povertyLimits } from '../definition/poverty-limits.ts';
import { windhapperBreakdowns } from './windhappers.ts';
import { dwellingOwners, ownerCaveats } from './woningeigenaren.ts';

const { person, household, ownedObject } = contributorRoles;
const years = povertyLimits.map(({ year }) => year).join(', ');

/** Dwelling owners of whom it is known what their household lives on and what it has. */
const ownersWithKnownMeans: UnitSet = {
  ...dwellingOwners,
  quantity: 'vastgoed.woningeigenaren-met-bekend-vermogen@1:count',
  title: {
    nl: 'woningeigenaren van wie inkomen en vermogen van het huishouden bekend zijn',
    en: 'dwelling owners of whom income and wealth of the household are known',
  },
  conditions: ['owns-dwelling', 'household-means-known'],
  partOf: dwellingOwners,
  breakdowns: windhapperBreakdowns.map(({ id }) => id),
  inputs: [
    ...dwellingOwners.inputs,
    'person_year_wealth.household_income',
    'person_year_wealth.household_wealth',
    'person_year_household.year',
  ],
  amounts: povertyAmounts,
};

const poorOwners: UnitSet = {
  ...ownersWithKnownMeans,
  quantity: 'vastgoed.windhappers-armoede@1:count',
  title: { nl: 'woningeigenaren in armoede', en: 'dwelling owners in poverty' },
  conditions: ['owns-dwelling', 'household-means-known', 'poor'],
  partOf: ownersWithKnownMeans,
};

export const windhappersArmoede: IndicatorDefinition = {
  id: 'vastgoed.windhappers-armoede',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Windhappers (in armoede)', en: 'Owners of a dwelling in poverty' },
  meaning: {
    nl: 'Personen die een woning in deze gemeente bezitten en wier huishouden in P een inkomen onder de lage-inkomensgrens en een vermogen onder de vermogensgrens van de bijstand heeft, als deel van de eigenaren bij wie dat bekend is.',
    en: 'Persons who own a dwelling in this municipality and whose household has an income under the low-income line and wealth under the limit for social assistance in P, as a share of owners of whom that is known.',
  },
  unit: dwellingOwners.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: poorOwners, denominator: ownersWithKnownMeans },
  contributors: [person, household, ownedObject],
  inputs: poorOwners.inputs,
  breakdowns: windhapperBreakdowns,
  sensitivity: 'person',
  ladder: municipalityLadder(windhapperBreakdowns.map(({ id }) => id)),
  caveats: [
    {
      nl: `Er is alleen een getal over jaren waarvan beide grenzen met hun bron bekend zijn: ${years}. Een ander jaar is niet verzameld, en wordt niet uit een ander jaar geschat.`,
      en: `There is a number only of years of which both limits are known with their source: ${years}. Any other year is not collected, and not estimated from another.`,
    },
    {
      nl: 'Inkomen is het besteedbare inkomen van het huishouden zonder huurtoeslag, gestandaardiseerd naar omvang en samenstelling, zoals het CBS dat doet.',
      en: 'Income is the disposable income of the household without rent allowance, standardised by size and composition, as CBS does it.',
    },
    {
      nl: 'Vermogen is dat van het huishouden op 1 januari, zonder de eigen woning en de hypotheek daarop: daarvoor heeft de bijstand een eigen vrijlating. Wie alleen woont heeft een lagere grens.',
      en: 'Wealth is that of the household on 1 January, without the home lived in and its mortgage: social assistance has an exemption of its own for these. For whoever lives alone the limit is lower.',
    },
    {
      nl: 'Van wie geen rij met inkomen en vermogen heeft, of in geen huishouden bekend is, is het niet bekend: die telt ook niet in de noemer.',
      en: 'Of whoever has no row of income and wealth, or is known in no household, it is not known: they are not in the denominator either.',
    },
    ...ownerCaveats,
  ],
  source: 'Kadaster, BAG; inkomens- en vermogensstatistiek (CBS), BRP; grenzen: CBS, Participatiewet art. 34',
};

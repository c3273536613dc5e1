import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Formula, UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';

const rows = { nl: 'rijen', en: 'rows' };

/** What version `version` is a percent of, out of rows that `source` tells of. */
function percentOf(version: number, source: UnitSet['source']): Extract<Formula, { kind: 'percent' }> {
  const quantity = (of: string) => `kwaliteit.afgewezen-rijen@${version}:${of}`;
  const whole: UnitSet = {
    quantity: quantity('whole'),
    title: rows,
    source,
    window: { kind: 'period' },
    conditions: [],
    breakdowns: [],
    inputs: [],
    roles: [contributorRoles.row.role],
  };
  const title = { nl: 'afgewezen rijen', en: 'rejected rows' };
  const part: UnitSet = { ...whole, quantity: quantity('part'), title, conditions: ['rejected'] };
  return { kind: 'percent', share: quantity('percent'), part, whole };
}

const hiddenBelowTen = {
  nl: 'Verborgen waar minder dan tien rijen zijn afgewezen: ook 0% is dan verborgen.',
  en: 'Hidden where fewer than ten rows were rejected: 0% is hidden then as well.',
};

/** By delivery: one over many years counts whole in each of them. */
export const afgewezenRijenPerLevering: IndicatorDefinition = {
  id: 'kwaliteit.afgewezen-rijen',
  version: 1,
  theme: 'kwaliteit',
  title: { nl: 'Afgewezen rijen', en: 'Rejected rows' },
  meaning: {
    nl: 'Het deel van de geleverde rijen dat niet aan het microdatacontract voldeed.',
    en: 'The share of delivered rows that broke the microdata contract.',
  },
  unit: rows,
  measure: 'share',
  time: 'flow',
  formula: percentOf(1, 'judged-rows'),
  contributors: [contributorRoles.row],
  inputs: [],
  breakdowns: [],
  sensitivity: 'object',
  ladder: municipalityLadder([]),
  caveats: [
    {
      nl: 'In hele procenten over alle bestanden samen, van elke levering die over een deel van dit jaar gaat, met al haar rijen. Herhaalde rijen, en rijen die geen definitie nodig heeft, tellen niet mee.',
      en: 'In whole percents over all files together, of every delivery that is about a part of this year, with all of its rows. Repeated rows, and rows that no definition needs, do not count.',
    },
    hiddenBelowTen,
  ],
  source: 'het knooppunt zelf',
};

/** By the year of each row. */
export const afgewezenRijen: IndicatorDefinition = {
  ...afgewezenRijenPerLevering,
  version: 2,
  formula: percentOf(2, 'judged-rows-of-year'),
  caveats: [
    {
      nl: 'In hele procenten over alle bestanden samen, van de rijen die over dit jaar gaan. Herhaalde rijen, en rijen die geen definitie nodig heeft, tellen niet mee.',
      en: 'In whole percents over all files together, of the rows that are about this year. Repeated rows, and rows that no definition needs, do not count.',
    },
    {
      nl: 'Afgewezen rijen waarvan het jaar niet te lezen is, zijn naar rato over de jaren van hun levering verdeeld. Een rij met een begin en een eind telt in elk jaar waarvan zij een rij werd of had moeten worden.',
      en: 'Rejected rows of which the year cannot be read are divided over the years of their delivery, by how many rows each has. A row with a begin and an end counts in every year of which it became a row, or should have.',
    },
    {
      nl: 'Anders dan in versie 1 telt een levering over meer jaren niet in elk daarvan met al haar rijen.',
      en: 'Other than in version 1, a delivery of several years does not count in each of them with all of its rows.',
    },
    hiddenBelowTen,
  ],
};

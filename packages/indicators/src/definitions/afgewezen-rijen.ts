import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';

const judged: UnitSet = {
  quantity: 'kwaliteit.afgewezen-rijen@1:whole',
  title: { nl: 'rijen', en: 'rows' },
  source: 'judged-rows',
  window: { kind: 'period' },
  conditions: [],
  breakdowns: [],
  inputs: [],
  roles: [contributorRoles.row.role],
};

const rejected: UnitSet = {
  ...judged,
  quantity: 'kwaliteit.afgewezen-rijen@1:part',
  title: { nl: 'afgewezen rijen', en: 'rejected rows' },
  conditions: ['rejected'],
};

export const afgewezenRijen: IndicatorDefinition = {
  id: 'kwaliteit.afgewezen-rijen',
  version: 1,
  theme: 'kwaliteit',
  title: { nl: 'Afgewezen rijen', en: 'Rejected rows' },
  meaning: {
    nl: 'Het deel van de geleverde rijen dat niet aan het microdatacontract voldeed.',
    en: 'The share of delivered rows that broke the microdata contract.',
  },
  unit: judged.title,
  measure: 'share',
  time: 'flow',
  formula: { kind: 'percent', share: 'kwaliteit.afgewezen-rijen@1:percent', part: rejected, whole: judged },
  contributors: [contributorRoles.row],
  inputs: judged.inputs,
  breakdowns: [],
  sensitivity: 'object',
  ladder: municipalityLadder([]),
  caveats: [
    {
      nl: 'In hele procenten over alle bestanden samen, van elke levering die over een deel van dit jaar gaat, met al haar rijen. Herhaalde rijen, en rijen die geen definitie nodig heeft, tellen niet mee.',
      en: 'In whole percents over all files together, of every delivery that is about a part of this year, with all of its rows. Repeated rows, and rows that no definition needs, do not count.',
    },
    {
      nl: 'Verborgen waar minder dan tien rijen zijn afgewezen: ook 0% is dan verborgen.',
      en: 'Hidden where fewer than ten rows were rejected: 0% is hidden then as well.',
    },
  ],
  source: 'het knooppunt zelf',
};

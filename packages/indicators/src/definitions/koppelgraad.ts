import type { Breakdown } from '../definition/breakdown.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';

/**
 * The pairs of datasets of which linkage is told. A closed list: none may equal an indicator (suspects who are inhabitants, directors with a
 * record), for then its quality would be its number (microdata contract, quality).
 */
const link: Breakdown = {
  id: 'link',
  title: { nl: 'koppeling', en: 'link' },
  kind: 'partition',
  sensitive: false,
  categories: [
    { code: 'overdracht', title: { nl: 'overdracht en object', en: 'transfer and object' } },
    { code: 'eigendom', title: { nl: 'eigendom en object', en: 'ownership and object' } },
    { code: 'verhuizing', title: { nl: 'verhuizing en object', en: 'move and object' } },
  ],
};

const pointedAt: UnitSet = {
  quantity: 'kwaliteit.koppelgraad@1:whole',
  title: { nl: 'objecten waar een ander bestand naar wijst', en: 'objects that another file points at' },
  source: 'pointing-object',
  window: { kind: 'period' },
  conditions: [],
  breakdowns: [link.id],
  inputs: ['object.year'],
  roles: [contributorRoles.object.role],
};

const linked: UnitSet = {
  ...pointedAt,
  quantity: 'kwaliteit.koppelgraad@1:part',
  title: { nl: 'gekoppelde objecten', en: 'linked objects' },
  conditions: ['in-object-file'],
};

export const koppelgraad: IndicatorDefinition = {
  id: 'kwaliteit.koppelgraad',
  version: 1,
  theme: 'kwaliteit',
  title: { nl: 'Koppelgraad', en: 'Linkage' },
  meaning: {
    nl: 'Het deel van de objecten in een ander bestand dat ook in het objectenbestand staat.',
    en: 'The share of objects in another file that are in the file of objects as well.',
  },
  unit: pointedAt.title,
  measure: 'share',
  time: 'flow',
  formula: { kind: 'percent', share: 'kwaliteit.koppelgraad@1:percent', part: linked, whole: pointedAt },
  contributors: [contributorRoles.object],
  inputs: pointedAt.inputs,
  breakdowns: [link],
  sensitivity: 'object',
  ladder: municipalityLadder([link.id]),
  caveats: [
    {
      nl: 'In hele procenten, en verborgen waar minder dan tien objecten gekoppeld of niet gekoppeld zijn: ook 100% is dan verborgen.',
      en: 'In whole percents, and hidden where fewer than ten objects are linked or not linked: 100% is hidden then as well.',
    },
    {
      nl: 'Een bestand dat niet is geleverd heeft geen koppelgraad.',
      en: 'A file that was not delivered has no linkage.',
    },
  ],
  source: 'Kadaster, BRP, BAG',
};
